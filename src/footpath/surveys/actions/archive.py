"""When do the answers of a wave go for good?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._move import move
from footpath.surveys.events import WaveArchived
from footpath.surveys.models import Wave
from footpath.surveys.permissions import require_run
from footpath.surveys.taking_in import erase_all


@transaction.atomic
def archive(wave: Wave, *, by: Person | None, now: datetime) -> Wave:
    """Erase the raw answers of a wave whose results are out. Its figures stay as they are: computing them anew would
    tell what was erased (AN-21).

    Raises PermissionDenied, Refused before the results are out, SomebodyWasFaster.
    """
    require_run(by, wave.instrument)
    move(wave, "archive")
    erase_all(wave)
    record(WaveArchived(), subject=wave, by=by, now=now)
    return wave
