"""What does the worker do about surveys, again and again?"""

import logging
from collections.abc import Callable
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from footpath.jobs import job
from footpath.surveys import actions
from footpath.surveys.fixing import compute_batches
from footpath.surveys.models import Wave, WaveState
from footpath.surveys.refusals import Refused
from footpath.surveys.taking_in import move, wipe

log = logging.getLogger(__name__)


@job(retries=1)
def move_answers() -> None:
    """Move answers out of the spool, wherever enough lie there to be mixed."""
    moved = sum(move(wave) for wave in _waves(WaveState.OPEN))
    if moved:
        wipe()


@job(retries=1)
def look_after_waves() -> None:
    """Open what is due, close what is over, ask those who waited, and remind."""
    look_after(timezone.now())


def look_after(now: datetime) -> None:
    """The same at a moment."""
    for wave in _waves(WaveState.OPEN):
        if wave.closes_at is not None and wave.closes_at <= now:
            _try(actions.close_wave, wave, now)
        else:
            actions.ask_waiting(wave, now=now)
            actions.remind(wave, now=now)
    for wave in _waves(WaveState.PLANNED).filter(opens_at__lte=now):
        _try(actions.open_wave, wave, now)


@job(retries=1)
def publish_waves() -> None:
    """Compute the figures of what is closed, and let everybody read them at the same moment."""
    for wave in _waves(WaveState.CLOSED):
        _try(actions.release, wave, timezone.now())
        wipe()
    for wave in _waves(WaveState.OPEN).filter(always_on=True):
        compute_batches(wave, now=timezone.now())


def _waves(state: WaveState) -> QuerySet[Wave]:
    return Wave.objects.filter(state=state).select_related("instrument", "version").order_by("pk")


def _try(verb: Callable[..., Wave], wave: Wave, now: datetime) -> None:
    """What is refused stays as it is, for whoever runs it to see on its page; the others go on."""
    try:
        verb(wave, by=None, now=now)
    except Refused as refused:
        log.info("Wave %s: %s", wave.pk, refused)
