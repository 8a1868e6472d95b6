"""How does a room begin its role-play?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led
from footpath.growth.actions._room import let_see
from footpath.growth.cooperation.playing import shipped
from footpath.growth.events import GroupPlayMoved
from footpath.growth.models import GroupPlay, GroupVote, Stage, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record


@transaction.atomic
def begin_group_play(workshop: Workshop, *, scenario: str, by: Facilitator, now: datetime) -> GroupPlay:
    """With one of the scenarios that come with Footpath; from its start, also where another one was begun before.

    Raises PermissionDenied; ValidationError on `scenario`; Refused where the workshop is not open.
    """
    workshop = led(workshop, states.OPEN, by=by)
    if scenario not in shipped():
        raise ValidationError({"scenario": _("Choose one of the list.")})
    GroupVote.objects.filter(participant__workshop=workshop, about__startswith="step-").delete()
    facts = {"scenario": scenario, "path": [], "stage": Stage.PLAYING}
    play, _new = GroupPlay.objects.update_or_create(workshop=workshop, defaults=facts)
    let_see(workshop)
    record(GroupPlayMoved(), subject=workshop, by=by.person, now=now)
    return play
