"""How does a team's board go on to the vote, or back to the list?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._rehearsed import held_board
from footpath.growth.events import BoardMoved
from footpath.growth.models import BoardState, GuidelineBoard, GuidelineLine, GuidelineVote
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

FEWEST = 2  # lines that stand for themselves


@transaction.atomic
def move_board(team: Team, *, to: str, by: Person, now: datetime) -> GuidelineBoard:
    """By those who lead the team: the vote begins, or the list is open again, and votes are gone.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    if to not in (BoardState.LISTING, BoardState.VOTING):
        raise ValidationError({"to": _("Choose the list or the vote.")})
    before = [BoardState.LISTING] if to == BoardState.VOTING else [BoardState.VOTING, BoardState.KEPT]
    board = held_board(team, *before, by=by, now=now, lead=True)
    if to == BoardState.VOTING and board.lines.filter(into=None).count() < FEWEST:
        raise Refused(_("Collect two lines at least, then there is something to vote on."))
    GuidelineVote.objects.filter(line__board=board).delete()
    GuidelineLine.objects.filter(board=board).update(votes=0)
    GuidelineBoard.objects.filter(pk=board.pk).update(state=to, kept_at=None)
    record(BoardMoved(), subject=board, by=by, now=now)
    return GuidelineBoard.objects.get(pk=board.pk)
