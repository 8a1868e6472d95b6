"""How is it said what was done after a survey? "You said, we did"."""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._move import move
from footpath.surveys.events import WaveActed
from footpath.surveys.models import Wave
from footpath.surveys.permissions import require_run
from footpath.surveys.refusals import usable

LONGEST = 4000


@transaction.atomic
def mark_acted(wave: Wave, *, text: str, by: Person, now: datetime) -> Wave:
    """Write what was done, for everybody who was asked; it can be added to later.

    Raises PermissionDenied, Unclear (acted), Refused before the results are out, SomebodyWasFaster.
    """
    require_run(by, wave.instrument)
    move(wave, "act", acted=usable(text, "acted", longest=LONGEST))
    record(WaveActed(), subject=wave, by=by, now=now)
    return wave
