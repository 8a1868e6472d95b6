"""How does somebody in the room say which reply they would give?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._room import let_see, play_at, room_of
from footpath.growth.cooperation.playing import choices_of, shipped
from footpath.growth.models import GroupVote, Participant, Stage
from footpath.people.refusals import Refused


@transaction.atomic
def vote_in_room(participant: Participant, *, step: int, choice: str, now: datetime) -> GroupVote:
    """One vote each; a later one takes the place of the earlier one. `step` is how far the room was when they read it.

    It leaves no event: nobody is told who was for what. Raises ValidationError on `choice`, Refused where the room has
    gone on.
    """
    del now
    workshop = room_of(participant)
    play = play_at(workshop, Stage.PLAYING)
    if step != len(play.path):
        raise Refused(_("The room has gone on meanwhile. Look again."))
    if choice not in choices_of(shipped()[play.scenario], play.path):
        raise ValidationError({"choice": _("Choose one of these.")})
    vote, _new = GroupVote.objects.update_or_create(
        participant=participant, about=f"step-{step}", defaults={"choice": choice}
    )
    let_see(workshop)
    return vote
