"""How is a wave called off?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._move import end_invitations, move
from footpath.surveys.events import WaveCalledOff
from footpath.surveys.models import Wave
from footpath.surveys.permissions import require_run
from footpath.surveys.refusals import usable
from footpath.surveys.taking_in import erase_all

LONGEST = 1000


@transaction.atomic
def call_off(wave: Wave, *, reason: str, by: Person, now: datetime) -> Wave:
    """Do not ask, or not any more: what was answered is erased, nothing of it is ever shown, and whoever was asked is
    told. Not after the close: then it is released like any other, so that nobody withholds what they do not like.

    Raises PermissionDenied, Unclear (reason), Refused after the close, SomebodyWasFaster.
    """
    require_run(by, wave.instrument)
    move(wave, "call_off", closed_at=now, reason=usable(reason, "reason", longest=LONGEST))
    end_invitations(wave)
    erase_all(wave)
    record(WaveCalledOff(), subject=wave, by=by, now=now)
    return wave
