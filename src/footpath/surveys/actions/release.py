"""When do the figures of a wave come out?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._move import move
from footpath.surveys.events import WaveReleased
from footpath.surveys.fixing import compute
from footpath.surveys.models import Wave, WaveState
from footpath.surveys.permissions import require_run
from footpath.surveys.taking_in import forget_parts


@transaction.atomic
def release(wave: Wave, *, by: Person | None, now: datetime) -> Wave:
    """Compute the figures of a closed wave, once, by the plan that was fixed at its opening, and let everybody who may
    read them read them at the same moment. `by` is None on schedule.

    Raises PermissionDenied, Refused where it is not closed, SomebodyWasFaster.
    """
    require_run(by, wave.instrument)
    # One wave after the other: of two at once neither would see what the other one tells of those who left or joined.
    list(Wave.objects.select_for_update(no_key=True).filter(state=WaveState.CLOSED).order_by("pk"))
    move(wave, "release", released_at=now)
    compute(wave, now=now)
    forget_parts(wave)
    record(WaveReleased(), subject=wave, by=by, now=now)
    return wave
