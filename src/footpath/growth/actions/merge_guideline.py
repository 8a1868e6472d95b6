"""How do two lines that say the same become one, or two again?"""

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
def merge_guideline(
    team: Team, *, line: GuidelineLine, by: Person, now: datetime, into: GuidelineLine | None = None
) -> GuidelineLine:
    """`into` stands for both from now on, and for what was merged into `line`; None: it stands for itself again.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    board = held_board(team, BoardState.LISTING, by=by, now=now)
    lines = {one.pk: one for one in board.lines.all()}
    if line.pk not in lines or (into is not None and into.pk not in lines):
        raise ValidationError({"line": _("This line is not on the board any more.")})
    target = lines[into.pk] if into is not None else None
    if target is not None and (target.pk == line.pk or target.into_id is not None):
        raise ValidationError({"into": _("Choose another line, one that stands for itself.")})
    GuidelineLine.objects.filter(pk=line.pk).update(into=target)
    if target is not None:
        GuidelineLine.objects.filter(into=line.pk).update(into=target)
    record(BoardChanged(), subject=board, by=None, now=now)
    return GuidelineLine.objects.get(pk=line.pk)
