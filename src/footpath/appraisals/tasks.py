"""What does the worker do about 360° feedback, again and again?"""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from footpath.appraisals import actions, states
from footpath.appraisals.models import Appraisal, Purpose
from footpath.appraisals.taking_in import move, wipe
from footpath.jobs import job
from footpath.people.refusals import Refused

log = logging.getLogger(__name__)


@job(retries=1)
def look_after_appraisals() -> None:
    """Move answers, ask those who waited, remind, close, make reports, share what is due, ask again."""
    look_after(timezone.now())


def look_after(now: datetime) -> None:
    """The same at a moment."""
    for it in _those(*states.BEFORE_CLOSE).filter(subject__is_active=False):
        _try(actions.cancel_appraisal, it, reason="", by=None, now=now)
    for it in _those(states.SETUP, states.NOMINATION):
        _try(actions.follow_supervisor, it, now=now)
    moved = _look_after_open(now)
    for it in _those(states.CLOSED):
        _try(actions.release_report, it, now=now)
        moved = True
    for it in _those(states.OWNER_ONLY).filter(purpose=Purpose.APPRAISAL, owner_until__lt=now):
        _try(actions.share_report, it, by=None, now=now)
    for it in _those(states.SHARED, states.PLAN).filter(closed_at__lte=now - states.PULSE_AFTER, pulse_of=None):
        _try(actions.begin_pulse, it, now=now)
    if moved:
        wipe()


def _look_after_open(now: datetime) -> bool:
    """Those that are being answered; whether any rating was moved."""
    moved = 0
    for it in _those(states.COLLECTING):
        if it.closes_at is not None and it.closes_at <= now:
            _try(actions.close_appraisal, it, now=now)
        else:
            moved += move(it)
            actions.ask_more_raters(it, now=now)
            actions.remind_raters(it, now=now)
    return bool(moved)


def _those(*among: str) -> QuerySet[Appraisal]:
    return Appraisal.objects.filter(state__in=among).select_related("subject", "supervisor").order_by("pk")


def _try(verb: Callable[..., Any], it: Appraisal, **facts: Any) -> None:
    """What is refused stays as it is; the others go on."""
    try:
        verb(it, **facts)
    except Refused as refused:
        log.info("360 feedback %s: %s", it.pk, refused)
