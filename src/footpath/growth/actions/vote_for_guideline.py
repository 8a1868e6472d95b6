"""How does somebody say which lines of a board they want most?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._rehearsed import held_board
from footpath.growth.events import BoardVoted
from footpath.growth.models import BoardState, GuidelineLine, GuidelineVote
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused
from footpath.pure.guidelines import VOTES


@transaction.atomic
def vote_for_guideline(team: Team, *, line: GuidelineLine, wants: bool, by: Person, now: datetime) -> None:
    """A vote, three at most, or one taken back. Whose it is nobody reads, and once the vote is over nothing says it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    board = held_board(team, BoardState.VOTING, by=by, now=now)
    if not GuidelineLine.objects.filter(pk=line.pk, board=board, into=None).exists():
        raise ValidationError({"line": _("This line is not on the board any more.")})
    mine = GuidelineVote.objects.filter(voter=by, line__board=board)
    if not wants:
        mine.filter(line=line).delete()
    elif not mine.filter(line=line).exists():
        if mine.count() >= VOTES:
            raise Refused(_("You have given your three votes. Take one back first."))
        GuidelineVote.objects.create(line=line, voter=by)
    record(BoardVoted(), subject=board, by=None, now=now)
