"""How does a room go on in its role-play?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led
from footpath.growth.actions._room import moved, play_at
from footpath.growth.cooperation.playing import choices_of, shipped, winner
from footpath.growth.events import GroupPlayMoved
from footpath.growth.models import GroupPlay, GroupVote, Stage, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record
from footpath.people.refusals import Refused


@transaction.atomic
def move_group_play(workshop: Workshop, *, step: int, by: Facilitator, now: datetime) -> GroupPlay:
    """With the reply that most want, of equal ones the first; from an end to the list of guidelines. `step` is how far
    it was on the page: a double click goes on once.

    Raises PermissionDenied; Refused where nobody has voted, or the room has gone on.
    """
    workshop = led(workshop, states.OPEN, by=by)
    play = play_at(workshop, Stage.PLAYING)
    if step != len(play.path):
        raise Refused(_("The room has gone on meanwhile. Look again."))
    scenario = shipped()[play.scenario]
    if choices_of(scenario, play.path):
        votes = GroupVote.objects.filter(
            participant__workshop=workshop, participant__removed_at=None, about=f"step-{step}"
        )
        chosen = winner(scenario, play.path, votes.order_by("pk").values_list("choice", flat=True))
        if chosen is None:
            raise Refused(_("Nobody has voted yet."))
        play = moved(play, now, path=[*play.path, chosen])
    else:
        play = moved(play, now, stage=Stage.LISTING)
    record(GroupPlayMoved(), subject=workshop, by=by.person, now=now)
    return play
