"""Who had to wait until their budget of questions had room, and can be asked now?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.surveys.actions._invite import room_for
from footpath.surveys.events import WaveAsked
from footpath.surveys.models import Invitation, Wave, WaveState


@transaction.atomic
def ask_waiting(wave: Wave, *, now: datetime) -> list[int]:
    """Ask those of an open wave for whom there is room by now; their numbers."""
    if not Wave.objects.select_for_update(no_key=True).filter(pk=wave.pk, state=WaveState.OPEN).exists():
        return []
    waiting = list(Invitation.objects.filter(wave=wave, waits=True, person__is_active=True).select_related("person"))
    fits = room_for(wave, [(one.person, one.about) for one in waiting], now=now)
    asked = [one for one in waiting if (one.person_id, one.about) in fits]
    if asked:
        rows = Invitation.objects.filter(pk__in=[one.pk for one in asked])
        rows.update(waits=False, is_open=True, messages=1)
        people = sorted({one.person_id for one in asked})
        record(WaveAsked(people), subject=wave, by=None, now=now)
    return [one.person_id for one in asked]
