"""How does somebody in the room say which guidelines they want?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._room import let_see, play_at, room_of
from footpath.growth.models import GroupLine, GroupVote, Participant, Stage
from footpath.growth.workshops import guidelines
from footpath.people.refusals import Refused


@transaction.atomic
def want_group_line(participant: Participant, *, line: int, wanted: bool, now: datetime) -> int:
    """Three votes each, which can be taken back; how many they have left. It leaves no event.

    Raises Refused where the room does not vote now, the line is gone, or no vote is left.
    """
    del now
    workshop = room_of(participant)
    play_at(workshop, Stage.VOTING)  # held: votes are counted one by one
    if not GroupLine.objects.filter(workshop=workshop, pk=line, into=None).exists():
        raise Refused(_("This line is not on the list any more."))
    mine = GroupVote.objects.filter(participant=participant, about__startswith="line-")
    about = guidelines.about(line)
    if not wanted:
        mine.filter(about=about).delete()
    elif not mine.filter(about=about).exists():
        if mine.count() >= guidelines.VOTES:
            raise Refused(_("You have given your three votes. Take one back first."))
        GroupVote.objects.create(participant=participant, about=about)
    let_see(workshop)
    return guidelines.VOTES - mine.count()
