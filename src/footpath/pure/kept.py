"""Was a promise kept?

A promise "by day D" is due at the end of that working day in the provider's calendar and moves by the working time
that the customer took since it was made. Late is counted in working time, as quotes are: what is delivered after
hours, before work goes on, has cost nobody any time and is kept.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from footpath.pure.spans import (
    UNDONE,
    Span,
    clock_started,
    delivered_at,
    moved_due,
    paused_seconds,
    pauses,
    time_left,
)
from footpath.pure.working_time import Calendar


@dataclass(frozen=True)
class Displacement:
    """An approved emergency that overtook this request, and the slip expected of it (working seconds)."""

    emergency: str
    approved_at: datetime
    mean_slip: float


@dataclass(frozen=True)
class Verdict:
    """What became of a promise.

    `outcome`: kept, early (a working day before), broken (late, or declined), released (renegotiated at the
    customer's wish, or the customer changed the job) or void (withdrawn in time); the last two count neither way.
    `due_at` is moved by `moved_seconds` of waiting for the customer; `late_seconds` is without that waiting, in full
    seconds begun. `cause` names the emergency that displaced a broken promise.
    """

    outcome: str
    due_at: datetime
    late_seconds: int
    moved_seconds: int
    cause: str = ""


def judge(
    due_at: datetime,
    made_at: datetime,
    calendar: Calendar,
    *,
    now: datetime,
    spans: Sequence[Span] = (),
    done_at: datetime | None = None,
    released_at: datetime | None = None,
    displacements: Sequence[Displacement] = (),
) -> Verdict | None:
    """The verdict on a promise, or None while it can still be kept; once broken it stays broken.

    Delivery, waiting and end come from the request's spans; a promise without them (a call back, a word between
    two) is kept at `done_at`. A promise renegotiated at the provider's wish is judged like any other; at the
    customer's it is released at that moment, if it was not broken by then.
    """
    done = done_at or delivered_at(spans)
    undone = spans[-1] if spans and spans[-1].state in UNDONE else None
    ends = (now, done, undone.since if undone else None, released_at)
    end = max(made_at, min(moment for moment in ends if moment is not None))
    waits = pauses(spans, made_at, end)
    moved = moved_due(due_at, waits, calendar)
    late = max(0, math.ceil(-time_left(due_at, end, waits, calendar)))
    outcome = "broken" if late else _outcome(done, undone, released=released_at is not None)
    if outcome == "kept" and done and _is_early(done, moved, calendar):
        outcome = "early"
    if not outcome:
        return None
    cause = cause_of(displacements, made_at, moved) if outcome == "broken" else ""
    return Verdict(outcome, moved, late, round(paused_seconds(waits, calendar)), cause)


def cause_of(displacements: Sequence[Displacement], made_at: datetime, due: datetime) -> str:
    """The emergency that cost most, of those approved between the promise and the moment it was due; "" for none."""
    felt = [one for one in displacements if made_at <= one.approved_at <= due]
    return max(felt, key=lambda one: one.mean_slip).emergency if felt else ""


def cycle_seconds(spans: Sequence[Span], calendar: Calendar) -> float | None:
    """Working seconds from complete to the delivery that stands, less the waiting for the customer; None before."""
    start, end = clock_started(spans), delivered_at(spans)
    if start is None or end is None:
        return None
    return round(calendar.measure(start, end) - paused_seconds(pauses(spans, start, end), calendar), 6)


def _outcome(done: datetime | None, undone: Span | None, *, released: bool) -> str:
    """What became of a promise that is not late; "" while it is open."""
    if released:
        return "released"
    if undone:
        return "broken" if undone.state == "declined" else "void"
    return "kept" if done else ""


def _is_early(done: datetime, due: datetime, calendar: Calendar) -> bool:
    """Whether nothing of the last working day was needed."""
    day_before = calendar.day_ending(due) - timedelta(days=1)
    return calendar.measure(calendar.end_of_working_day(day_before), done) <= 0
