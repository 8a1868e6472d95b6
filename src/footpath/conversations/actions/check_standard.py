"""Was a standard kept in the last stretch of weeks: what do requests say, or who is asked?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.models import Standard, StandardCheck, StandardState, StandardVersion, Verdict
from footpath.conversations.standards.events import StandardAsked, StandardChecked
from footpath.conversations.standards.measured import counted, verdict_of
from footpath.conversations.standards.permissions import checker_of
from footpath.conversations.standards.stretches import Stretch, last_over
from footpath.history.record import record
from footpath.people.actions import draw
from footpath.people.models import What

MINUTES = 0.25  # one tap


@transaction.atomic
def check_standard(version: StandardVersion, *, now: datetime) -> StandardCheck | None:
    """Count it, or ask whoever checks, once for each stretch that is over; None where there is nothing to check, it
    has been, or the month of whoever would be asked is full: then it waits, and is tried again.
    """
    standard = Standard.objects.select_for_update(no_key=True).get(pk=version.standard_id)
    stretch = last_over(version, now)
    if stretch is None or standard.state != StandardState.AGREED:
        return None
    if StandardCheck.objects.filter(version=version, since=stretch.since).exists():
        return None
    return (
        _count(standard, version, stretch, now) if version.wording.is_counted else _ask(standard, version, stretch, now)
    )


def _count(standard: Standard, version: StandardVersion, stretch: Stretch, now: datetime) -> StandardCheck:
    verdict, value, cases = verdict_of(version.wording, counted(standard, version.wording, stretch, now))
    check = StandardCheck.objects.create(
        standard=standard, version=version, since=stretch.since, until=stretch.until, verdict=verdict, value=value,
        cases=cases, at=now,
    )  # fmt: skip
    kept = None if verdict == Verdict.TOO_FEW else verdict == Verdict.KEPT
    record(StandardChecked(kept=kept), subject=standard, by=None, now=now)
    return check


def _ask(standard: Standard, version: StandardVersion, stretch: Stretch, now: datetime) -> StandardCheck | None:
    """One question at a time: what nobody answered until now is not asked any more."""
    checker = checker_of(standard, version)
    about = f"standard:{version.pk}:{stretch.since.isoformat()}"
    if not draw(checker, What.REVIEW, MINUTES, about=about, now=now):
        return None
    StandardCheck.objects.filter(standard=standard, verdict=Verdict.ASKED).update(verdict=Verdict.TOO_FEW)
    check = StandardCheck.objects.create(
        standard=standard, version=version, since=stretch.since, until=stretch.until, verdict=Verdict.ASKED,
        checker=checker, at=now,
    )  # fmt: skip
    record(StandardAsked(checker_id=checker.pk), subject=standard, by=None, now=now)
    return check
