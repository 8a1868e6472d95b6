"""When is a target due, and what is left of it?

A target in days ends with the n-th working day after the one on which its clock started; in hours it counts open
hours. Waiting for the customer (and for sign-off) shifts it by its working seconds, without rounding. All is
computed from the spans: another target or calendar is answered from the start and keeps the paused time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from footpath.pure.spans import (
    Pause,
    Span,
    clock_started,
    delivered_at,
    moved_due,
    paused_seconds,
    pauses,
    time_left,
    undone_at,
)
from footpath.pure.working_time import Calendar

KINDS = ("delivery", "next_update", "first_response")  # of those due at one moment the first is named
UNITS = ("days", "hours")


@dataclass(frozen=True)
class Target:
    """What the agreement expects: kind, amount and unit ("days" or "hours").

    A clock that started before `enforced_from` has no target, so that turning targets on breaches nothing old.
    Raises ValueError for an unknown kind or unit, and for an amount that is not above zero.
    """

    kind: str
    amount: float
    unit: str
    enforced_from: datetime | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS or self.unit not in UNITS or not self.amount > 0:
            raise ValueError(f"no target: {self.kind} {self.amount} {self.unit}")
        if self.unit == "days" and self.amount != int(self.amount):
            raise ValueError(f"days are whole: {self.amount}")


@dataclass(frozen=True)
class Clock:
    """A target as it stands.

    `due_at` is moved by the waiting so far. `left_seconds` is working time, negative when late; while `paused_since`
    is set it stands still: so much is left on resuming. `phase`: running, paused, met, or stopped (the request was
    declined or withdrawn first).
    """

    kind: str
    started_at: datetime
    due_at: datetime
    left_seconds: float
    paused_seconds: float
    phase: str
    met_at: datetime | None = None
    paused_since: datetime | None = None

    @property
    def is_late(self) -> bool:
        """Whether it was or is broken."""
        return self.left_seconds < 0


def deadline(target: Target, start: datetime, calendar: Calendar) -> datetime:
    """When a clock that starts now and never pauses is due."""
    if target.unit == "days":
        return calendar.add_days(start, int(target.amount))
    return calendar.add(start, target.amount * 3600)


def first_response(
    target: Target | None,
    spans: Sequence[Span],
    calendar: Calendar,
    *,
    now: datetime,
    first_word_at: datetime | None,
) -> Clock | None:
    """The clock of the provider's first word that the customer can see; None without a target or a start."""
    return _clock(target, spans, calendar, now=now, start=clock_started(spans), met_at=first_word_at)


def delivery(target: Target | None, spans: Sequence[Span], calendar: Calendar, *, now: datetime) -> Clock | None:
    """The clock of the delivery; it goes on when the delivery is sent back or reopened."""
    return _clock(target, spans, calendar, now=now, start=clock_started(spans), met_at=delivered_at(spans))


def next_update(
    target: Target | None,
    spans: Sequence[Span],
    calendar: Calendar,
    *,
    now: datetime,
    last_word_at: datetime | None,
    delivery: Clock | None = None,
) -> Clock | None:
    """The clock of the provider's next word; None before their first word and once nothing is owed any more.

    Due at the earlier of itself and the delivery, unless that had passed when they last spoke: who has said that it
    is late is not at once silent again.
    """
    started = clock_started(spans)
    if last_word_at is None or started is None or delivered_at(spans) or undone_at(spans):
        return None
    if _not_enforced(target, started):
        return None
    spoken = max(last_word_at, started)
    clock = _clock(target, spans, calendar, now=now, start=spoken, met_at=None)
    if clock and delivery and spoken < delivery.due_at < clock.due_at:
        return replace(clock, due_at=delivery.due_at, left_seconds=delivery.left_seconds)
    return clock


def next_due(clocks: Iterable[Clock | None]) -> Clock | None:
    """The clock that is due next: of those that run the earliest, else of those that pause."""
    alive = [clock for clock in clocks if clock and clock.phase in {"running", "paused"}]
    alive.sort(key=lambda clock: (clock.phase == "paused", clock.due_at, KINDS.index(clock.kind)))
    return alive[0] if alive else None


def _not_enforced(target: Target | None, started: datetime) -> bool:
    return target is None or (target.enforced_from is not None and started < target.enforced_from)


def _clock(
    target: Target | None,
    spans: Sequence[Span],
    calendar: Calendar,
    *,
    now: datetime,
    start: datetime | None,
    met_at: datetime | None,
) -> Clock | None:
    if target is None or start is None or _not_enforced(target, start):
        return None
    stopped_at = undone_at(spans)
    end = max(start, min(moment for moment in (now, met_at, stopped_at) if moment is not None))
    stood_still = pauses(spans, start, end)
    due = deadline(target, start, calendar)
    phase, paused_since = _phase(spans, stood_still, met_at=met_at, stopped_at=stopped_at)
    return Clock(
        kind=target.kind,
        started_at=start,
        due_at=moved_due(due, stood_still, calendar),
        left_seconds=time_left(due, end, stood_still, calendar),
        paused_seconds=paused_seconds(stood_still, calendar),
        phase=phase,
        met_at=met_at,
        paused_since=paused_since,
    )


def _phase(
    spans: Sequence[Span], stood_still: Sequence[Pause], *, met_at: datetime | None, stopped_at: datetime | None
) -> tuple[str, datetime | None]:
    if met_at is not None:
        return "met", None
    if stopped_at is not None:
        return "stopped", None
    if not spans[-1].runs:
        return "paused", stood_still[-1][0] if stood_still else spans[-1].since
    return "running", None
