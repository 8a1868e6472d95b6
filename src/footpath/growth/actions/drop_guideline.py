"""How does a line leave a team's board?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._rehearsed import held_board
from footpath.growth.events import BoardChanged
from footpath.growth.models import BoardState, GuidelineLine
from footpath.history.record import record
from footpath.people.models import Person, Team


@transaction.atomic
def drop_guideline(team: Team, *, line: GuidelineLine, by: Person, now: datetime) -> None:
    """By those who lead the team, while lines are collected: what is about somebody does not belong there. Lines that
    were merged into it stand for themselves again. Raises PermissionDenied, ValidationError, Refused.
    """
    board = held_board(team, BoardState.LISTING, by=by, now=now, lead=True)
    if not GuidelineLine.objects.filter(pk=line.pk, board=board).delete()[0]:
        raise ValidationError({"line": _("This line is not on the board any more.")})
    record(BoardChanged(), subject=board, by=None, now=now)
