"""Who had the request, and for how long?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from footpath.pure.working_time import Calendar

Pause = tuple[datetime, datetime]

PROVIDERS = frozenset({"queued", "working", "waiting"})  # the first of these starts the provider's clock
UNDONE = frozenset({"declined", "withdrawn"})
OVER = frozenset({"accepted", "closed"}) | UNDONE


@dataclass(frozen=True)
class Span:
    """A stretch of time in one state; `until` is None for the one that lasts. `waits_for` goes with `waiting`, and
    where it is known `whom`: the key of a team, or the name of a vendor.
    """

    state: str
    since: datetime
    until: datetime | None = None
    waits_for: str = ""
    whom: str = ""

    @property
    def runs(self) -> bool:
        """Whether the provider's clock runs: not while others decide, answer, or look at what was delivered."""
        return self.state in PROVIDERS and self.waits_for != "customer"


def check_chain(spans: Sequence[Span]) -> None:
    """Each span must begin where the one before it ended, and only the last may last. Raises ValueError."""
    for earlier, later in pairwise(spans):
        if earlier.until != later.since:
            raise ValueError(f"{later.state} begins at {later.since}, but {earlier.state} ended at {earlier.until}")
    for span in spans:
        if span.until is not None and span.until < span.since:
            raise ValueError(f"{span.state} ends before it begins: {span.since} to {span.until}")


def clock_started(spans: Sequence[Span]) -> datetime | None:
    """When the provider's clock started: complete, and signed off where that is asked for."""
    return next((span.since for span in spans if span.state in PROVIDERS), None)


def delivered_at(spans: Sequence[Span]) -> datetime | None:
    """The delivery that stands: not sent back, and not reopened."""
    for span in reversed(spans):
        if span.state == "delivered":
            return span.since
        if span.state not in OVER - UNDONE:
            return None
    return None


def undone_at(spans: Sequence[Span]) -> datetime | None:
    """When the request was declined or withdrawn."""
    return spans[-1].since if spans and spans[-1].state in UNDONE else None


def pauses(spans: Sequence[Span], since: datetime, until: datetime) -> list[Pause]:
    """When the provider's clock stood still between two moments; spans that touch make one pause."""
    found: list[Pause] = []
    for span in spans:
        start, end = max(span.since, since), min(span.until or until, until)
        if span.runs or start >= end:
            continue
        if found and found[-1][1] == start:
            start = found.pop()[0]
        found.append((start, end))
    return found


def paused_seconds(pauses: Sequence[Pause], calendar: Calendar) -> float:
    """Working seconds of all pauses together."""
    return sum(calendar.measure(start, end) for start, end in pauses)


def time_left(due: datetime, at: datetime, pauses: Sequence[Pause], calendar: Calendar) -> float:
    """Working seconds left at a moment, pauses given back; negative when late.

    It stands still during a pause, so that pausing never breaches and never mends a breach.
    """
    return round(calendar.measure(at, due) + paused_seconds(pauses, calendar), 6)


def moved_due(due: datetime, pauses: Sequence[Pause], calendar: Calendar) -> datetime:
    """The due moment after the pauses; one that began when it had already passed does not move it."""
    for start, end in pauses:
        if calendar.measure(due, start) > 0:
            break
        due = calendar.add(due, calendar.measure(start, end))
    return due
