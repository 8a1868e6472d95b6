"""What do all verbs of a room's role-play have in common?"""

from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _

from footpath.growth.models import GroupPlay, Participant, Stage, Workshop
from footpath.growth.workshops import states
from footpath.people.refusals import Refused


def room_of(participant: Participant) -> Workshop:
    """The workshop of somebody who may say something in it now; Refused for everybody else."""
    found = Participant.objects.select_related("workshop").filter(pk=participant.pk, removed_at=None).first()
    if found is None:
        raise Refused(_("You are not in this workshop any more."))
    if found.workshop.state != states.OPEN:
        raise Refused(_("The workshop is closed."))
    return found.workshop


def play_at(workshop: Workshop, *stages: Stage) -> GroupPlay:
    """Its role-play, held until the end of the transaction, in one of these stages; else Refused."""
    found = GroupPlay.objects.select_for_update(no_key=True).filter(workshop=workshop).first()
    if found is None:
        raise Refused(_("The role-play has not begun yet."))
    if found.stage not in stages:
        raise Refused(_("The room has gone on meanwhile. Look again."))
    return found


def let_see(workshop: Workshop) -> None:
    """Every page of the room sees that something changed."""
    Workshop.objects.filter(pk=workshop.pk).update(changes=F("changes") + 1)


def moved(play: GroupPlay, now: datetime, **columns: object) -> GroupPlay:
    """Write down where the room is now."""
    del now
    GroupPlay.objects.filter(pk=play.pk).update(edits=play.edits + 1, **columns)
    let_see(play.workshop)
    return GroupPlay.objects.select_related("workshop").get(pk=play.pk)
