"""How is a part of a board kept under a name?"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.requests.actions._say import usable
from footpath.requests.actions._view import name_taken, require_board
from footpath.requests.models import SavedView
from footpath.requests.narrowing import Narrowing
from footpath.requests.refusals import Unclear

MOST = 30  # of one person on one board


def save_view(team: Team, *, name: str, part: Narrowing, shared: bool = False, by: Person, now: datetime) -> SavedView:
    """Keep a part of the board of `team` under a name, for oneself or, `shared`, for everybody on it.

    Raises PermissionDenied for somebody who does not see the board, Unclear naming the field for a name that cannot be
    used or is taken, and for one view too many. No event: a view is a way to look, and changes nothing.
    """
    require_board(team, by, now)
    name = usable(name, "name", longest=60)
    if SavedView.objects.filter(team=team, owner=by).count() >= MOST:
        raise Unclear("name", _("You have %(n)d views of this board; let one go first.") % {"n": MOST})
    try:
        with transaction.atomic():
            return SavedView.objects.create(team=team, owner=by, name=name, query=part.query(), shared=shared)
    except IntegrityError as error:
        raise name_taken(name) from error
