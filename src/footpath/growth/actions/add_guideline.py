"""How does a line get onto a team's board?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._rehearsed import held_board
from footpath.growth.events import BoardChanged
from footpath.growth.models import BoardState, GuidelineLine
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

LONGEST, MOST = 200, 60


@transaction.atomic
def add_guideline(team: Team, *, text: str, by: Person, now: datetime) -> GuidelineLine:
    """By anybody of the team, while lines are collected; nobody reads of whom it is.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    board = held_board(team, BoardState.LISTING, by=by, now=now)
    said = typed.one_line("text", text, longest=LONGEST, needed=True)
    lines = list(board.lines.values_list("text", flat=True))
    if said.casefold() in {line.casefold() for line in lines}:
        raise ValidationError({"text": _("This line is there already.")})
    if len(lines) >= MOST:
        raise Refused(_("Sixty lines are enough. Merge some that say the same."))
    line = GuidelineLine.objects.create(board=board, text=said)
    record(BoardChanged(), subject=board, by=None, now=now)
    return line
