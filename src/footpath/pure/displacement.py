"""Who waits longer when somebody overtakes, and what does each place in the queue cost the others?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from footpath.pure.course import Reals, read
from footpath.pure.crew import TOO_LONG, WORK_UNKNOWN, BadPlan, Request
from footpath.pure.kaplan_meier import Floats, Ints
from footpath.pure.outlook import corrected, levels_of, on_the_wall
from footpath.pure.recalibration import P50, P85, P95
from footpath.pure.working_time import CalendarError

if TYPE_CHECKING:
    from footpath.pure.queueing import Plan

SHOWN = [P50, P85, P95]


@dataclass(frozen=True)
class Displacement:
    """What one more request does to the others; rows only for those whom it makes wait.

    slip_mean, slip_p85: (n,) working seconds. keep_before, keep_after: (n,) chances on the calibrated scale, nan
    where nothing was promised or nothing can be said. expected_broken: promises broken more than without it; one
    that may be withdrawn counts for the share in which it is not.
    Not validated on real data: no public log records what would have happened otherwise.
    """

    ids: tuple[int, ...]
    slip_mean: Floats
    slip_p85: Floats
    keep_before: Floats
    keep_after: Floats
    expected_broken: float
    cannot_say: str | None = None


@dataclass(frozen=True)
class Option:
    """One line of a price list. position: waiting requests before it (None: last); dates in seconds since 1970.

    p50, p85, p95 are the calibrated quote moved by the simulation, None where nothing can be said.
    others: how many wait longer for it; slip_mean: by how many working seconds each, on average.
    """

    position: int | None
    p50: float | None
    p85: float | None
    p95: float | None
    others: int
    slip_mean: float
    expected_broken: float


@dataclass(frozen=True)
class _Put:
    """One more request in line: when it is done (S,), and what that does to the others."""

    finish: Reals
    others: Displacement


def displacement(plan: Plan, request: Request, position: int) -> Displacement:
    """See `Plan.displace`."""
    row = _row(plan, position)
    if cannot := _cannot_say(plan, request):
        nothing = np.zeros(0)
        return Displacement((), nothing, nothing, nothing, nothing, 0.0, cannot)
    return _put_in(plan, request, row).others


def price_list(plan: Plan, request: Request, positions: Sequence[int | None]) -> tuple[Option, ...]:
    """See `Plan.options`."""
    rows = [None if position is None else _row(plan, position) for position in positions]
    if _cannot_say(plan, request):
        return tuple(Option(position, None, None, None, 0, 0.0, 0.0) for position in positions)
    last = len(plan.course.rows)
    at_end = _put_in(plan, request, last)
    options = []
    for position, row in zip(positions, rows, strict=True):
        put = at_end if row in {None, last} else _put_in(plan, request, last if row is None else row)
        dates = dates_at(plan, request, put.finish, at_end.finish)
        mean = float(put.others.slip_mean.mean()) if put.others.ids else 0.0
        options.append(Option(position, *dates, len(put.others.ids), mean, put.others.expected_broken))
    return tuple(options)


def dates_at(
    plan: Plan, request: Request, here: Reals, at_end: Reals
) -> tuple[float | None, float | None, float | None]:
    """The simulation's own dates where it does better; else the calibrated ones, moved by what the place is worth."""
    grid = np.array(plan.quote(request).grid)
    if plan.simulated is not None:
        moved = levels_of(here, plan.simulated)[0][SHOWN]
    elif grid.size:
        levels = plan.levels
        quoted, now, then = grid[SHOWN], np.quantile(here, levels), np.quantile(at_end, levels)
        # Moving forward cannot bring it below what the simulation itself needs at that place.
        moved = np.maximum.accumulate(np.maximum(quoted + now - then, np.minimum(quoted, now)))
    else:
        return None, None, None
    try:
        wall = on_the_wall(plan.team.calendar, plan.moment, moved)
    except CalendarError:
        return None, None, None
    p50, p85, p95 = (None if np.isnan(date) else float(date) for date in wall)
    return p50, p85, p95


def _cannot_say(plan: Plan, request: Request) -> str | None:
    if request.id in [one.id for one in plan.queue]:
        raise BadPlan("duplicate_id", request.id)
    if plan.cannot_say is not None:
        return plan.cannot_say
    if plan.work_table(request.type_id) is None:
        return WORK_UNKNOWN
    return None if plan.course.is_kept else TOO_LONG


def _row(plan: Plan, position: int) -> int:
    """The row of those at work that has so many waiting requests before it; at most one after the last."""
    if position < 0:
        raise BadPlan("position", position)
    return min(plan.in_hand + position, len([1 for one in plan.queue if one.paused is None]))


def _put_in(plan: Plan, request: Request, row: int) -> _Put:
    """The paired slips of everybody else, future by future: never negative."""
    course, waiting = plan.course, replace(request, started_at=None, paused=None)
    behind = np.concatenate([course.at_work[row:], course.paused])
    mean, date, kept = np.zeros(len(behind)), np.zeros(len(behind)), np.full(len(behind), np.nan)

    def look(part: slice, before: Reals, after: Reals) -> None:
        slip = after - before
        assert slip.min(initial=0.0) >= 0, "somebody would be done earlier because of more work ahead"
        mean[part] = slip.mean(axis=1)
        reading = read(after, plan.levels[1:2], course.left[behind[part]], course.withdrawn(behind[part]))
        date[part], kept[part] = reading.dates[0], reading.kept

    def look_at_work(low: int, after: Reals) -> None:
        look(slice(low - row, low - row + len(after)), course.finish[low : low + len(after)], after)

    finish, paused = course.put_in(waiting, row, look_at_work)
    look(slice(len(course.rows) - row, None), course.finish_of_paused, paused)
    return _Put(finish, _told(plan, behind, mean, date, kept))


def _told(plan: Plan, behind: Ints, mean: Floats, date: Floats, kept: Floats) -> Displacement:
    """The rows of those who wait longer, in the order of the line."""
    hit = np.flatnonzero(mean > 0)
    hit = hit[np.argsort(behind[hit], kind="stable")]
    rows, course = behind[hit], plan.course
    asked = [plan.line[at] for at in rows.tolist()]
    moved = np.nan_to_num(np.maximum(date[hit] - course.reading.dates[1, rows], 0.0))
    if plan.simulated is not None:
        keep_before, keep_after = corrected(plan.simulated, np.array([course.reading.kept[rows], kept[hit]]))
    else:
        left = course.left[rows]
        keep_before, keep_after = calibrated(plan, asked, np.array([left, left - moved]))
    lost = (keep_before - keep_after) * (1.0 - course.withdrawn_share(rows))
    ids = tuple([one.id for one in asked])
    return Displacement(ids, mean[hit], moved, keep_before, keep_after, float(np.nansum(lost)))


def calibrated(plan: Plan, asked: Sequence[Request], left: Floats) -> Floats:
    """(k, n): the calibrated chances to be done within `left` (k, n) working seconds, with what is announced; nan where
    that is nan.
    """
    chance = np.full(left.shape, np.nan)
    some = np.flatnonzero(~np.isnan(left).any(axis=0))
    types = np.array([asked[at].type_id for at in some.tolist()], dtype=np.int64)
    ages = np.array([asked[at].age for at in some.tolist()], dtype=np.float64)
    later = np.array([plan.put_off.get(one.id, 0.0) for one in asked])
    for row, within in zip(chance, left - later, strict=True):
        row[some] = plan.model.chances_within(types, within[some], ages)
    return chance
