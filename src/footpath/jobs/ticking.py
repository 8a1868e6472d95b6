"""Which recurring work is due?"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from footpath.jobs.models import Beat, Tick
from footpath.jobs.queue import enqueue
from footpath.jobs.schedules import Schedule

KEPT = timedelta(days=14)


def schedules() -> Sequence[Schedule]:
    """The list that settings.SCHEDULE names."""
    found: Sequence[Schedule] = import_string(settings.SCHEDULE)
    return found


def tick(*, now: datetime, known: dict[str, datetime] | None = None) -> int:
    """Insert the job of each schedule whose slot has none yet; returns how many were inserted.

    `known` remembers for the caller which slots are dealt with, to spare the database the question.
    """
    made = 0
    for schedule in schedules():
        slot = schedule.slot(now)
        if known is not None and known.get(schedule.task) == slot:
            continue
        with transaction.atomic():  # tick and job stand or fall together
            _, fresh = Tick.objects.get_or_create(name=schedule.task, slot=slot)
            if fresh:
                enqueue(schedule.task)
                made += 1
        if known is not None:
            known[schedule.task] = slot
    return made


def forget(*, now: datetime) -> None:
    """Delete ticks and signs of life that nobody will ask for any more."""
    Tick.objects.filter(slot__lt=now - KEPT).delete()
    Beat.objects.filter(at__lt=now - KEPT).delete()
