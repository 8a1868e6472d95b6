"""How do two guidelines of a room become one?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led
from footpath.growth.actions._room import let_see, play_at
from footpath.growth.events import GroupPlayMoved
from footpath.growth.models import GroupLine, Stage, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record
from footpath.people.refusals import Refused


@transaction.atomic
def merge_group_line(workshop: Workshop, *, line: int, into: int, by: Facilitator, now: datetime) -> GroupLine:
    """`line` is dropped, `into` stands for both; while the room lists.

    Raises PermissionDenied; Refused where one of them is not there any more.
    """
    workshop = led(workshop, states.OPEN, by=by)
    play_at(workshop, Stage.LISTING)
    there = GroupLine.objects.filter(workshop=workshop, into=None)
    kept = there.filter(pk=into).first()
    if line == into or kept is None or not there.filter(pk=line).exists():
        raise Refused(_("One of the two is not on the list any more."))
    GroupLine.objects.filter(into=line).update(into=kept)
    there.filter(pk=line).update(into=kept)
    let_see(workshop)
    record(GroupPlayMoved(), subject=workshop, by=by.person, now=now)
    return kept
