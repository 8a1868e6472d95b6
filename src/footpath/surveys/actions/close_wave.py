"""When can a wave not be answered any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._move import end_invitations, move
from footpath.surveys.events import WaveClosed
from footpath.surveys.models import Wave
from footpath.surveys.permissions import require_run
from footpath.surveys.taking_in import move_rest


@transaction.atomic
def close_wave(wave: Wave, *, by: Person | None, now: datetime) -> Wave:
    """Close a wave: no answer comes any more, the rest of the spool is moved, and all answers are rewritten in an order
    that says nothing. It is never opened again; whoever wants more answers plans the next wave. `by` is None on
    schedule. The figures come with `release`.

    Raises PermissionDenied, Refused where it is not open, SomebodyWasFaster.
    """
    require_run(by, wave.instrument)
    move(wave, "close", closed_at=now)
    end_invitations(wave)
    move_rest(wave)
    record(WaveClosed(), subject=wave, by=by, now=now)
    return wave
