"""With which view does somebody's board begin?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.requests.actions._view import require_board
from footpath.requests.models import FirstView, SavedView


@transaction.atomic
def begin_with(team: Team, *, view: SavedView | None, by: Person, now: datetime) -> None:
    """Let one's board of `team` begin with a view; with None, with all of it again. It is so for oneself alone.

    Raises PermissionDenied for somebody who does not see the board or the view.
    """
    require_board(team, by, now)
    if view is None:
        FirstView.objects.filter(person=by, team=team).delete()
        return
    if view.team_id != team.pk or not (view.shared or view.owner_id == by.pk):
        raise PermissionDenied(_("This view is somebody else's."))
    FirstView.objects.update_or_create(person=by, team=team, defaults={"view": view})
