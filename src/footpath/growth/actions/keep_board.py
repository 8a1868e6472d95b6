"""How does what a team has voted for become its guideline?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._rehearsed import held_board
from footpath.growth.cooperation.boards import tally_of
from footpath.growth.events import BoardKept
from footpath.growth.models import BoardState, GuidelineBoard, GuidelineLine, GuidelineVote
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.recovery.actions import keep_guideline


@transaction.atomic
def keep_board(team: Team, *, text: str, edits: int, by: Person, now: datetime) -> GuidelineBoard:
    """The text, as those who lead the team have read it, stands from now on where the team looks in a hard talk.
    Whose vote was for what is gone; how many there were stays. `edits` as keep_guideline has it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    board = held_board(team, BoardState.VOTING, by=by, now=now, lead=True)
    keep_guideline(team, text=text, edits=edits, by=by, now=now)
    for line, votes in tally_of(board):
        GuidelineLine.objects.filter(pk=line.pk).update(votes=votes)
    GuidelineVote.objects.filter(line__board=board).delete()
    GuidelineBoard.objects.filter(pk=board.pk).update(state=BoardState.KEPT, kept_at=now)
    record(BoardKept(), subject=board, by=by, now=now)
    return GuidelineBoard.objects.get(pk=board.pk)
