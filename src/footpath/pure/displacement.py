"""Who waits longer when somebody overtakes, and what does each place in the queue cost the others?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from footpath.pure.crew import BadPlan, Request
from footpath.pure.kaplan_meier import Floats
from footpath.pure.recalibration import P50, P85, P95

if TYPE_CHECKING:
    from footpath.pure.queueing import Futures, Plan

LEVELS_SHOWN = (0.5, 0.85, 0.95)


@dataclass(frozen=True)
class Forecast:
    """The simulation's own view of the queue, one row a request in the queue's order; nan where it has none.

    p50, p85, p95: (n,) seconds since 1970; keep_prob: (n,) the share of futures in which the promise is kept.
    The level of a date shown to people is `Model.quote`'s; take differences from here, or order.
    """

    ids: tuple[int, ...]
    p50: Floats
    p85: Floats
    p95: Floats
    keep_prob: Floats
    cannot_say: str | None = None


@dataclass(frozen=True)
class Displacement:
    """What one more request does to the others; rows only for those whom it makes wait.

    slip_mean, slip_p85: (n,) working seconds. keep_before, keep_after: (n,) chances on the calibrated scale, nan
    where nothing was promised or nothing can be said. expected_broken: promises broken more than without it.
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


def forecast(plan: Plan) -> Forecast:
    """See `Plan.forecast`."""
    ids = tuple(request.id for request in plan.queue)
    rows = np.full((4, len(ids)), np.nan)
    if plan.cannot_say is None and plan.line:
        place = {one: at for at, one in enumerate(ids)}
        where = [place[request.id] for request in plan.line]
        now_work, finish = _scale(plan, plan.moment), plan.futures.finish
        ends = now_work + np.quantile(finish, LEVELS_SHOWN, axis=1)
        rows[:3, where] = np.maximum(plan.team.calendar.to_wall(ends.ravel()).reshape(ends.shape), plan.moment)
        for request, row, ending in zip(plan.line, where, finish, strict=True):
            if request.promised_at is not None:
                rows[3, row] = np.mean(ending <= _scale(plan, request.promised_at) - now_work)
    return Forecast(ids, rows[0], rows[1], rows[2], rows[3], plan.cannot_say)


def displacement(plan: Plan, request: Request, position: int) -> Displacement:
    """See `Plan.displace`."""
    if cannot := _cannot_say(plan, request):
        nothing = np.zeros(0)
        return Displacement((), nothing, nothing, nothing, nothing, 0.0, cannot)
    row = _row(plan, position)
    return _compare(plan, _with(plan, request, row), row)


def price_list(plan: Plan, request: Request, positions: Sequence[int | None]) -> tuple[Option, ...]:
    """See `Plan.options`."""
    if _cannot_say(plan, request):
        return tuple(Option(position, None, None, None, 0, 0.0, 0.0) for position in positions)
    last = len(plan.line)
    at_end = np.quantile(_with(plan, request, last).finish[last], LEVELS_SHOWN)
    grid = np.array(plan.model.quote(request.type_id, plan.moment, request.age).grid)
    options = []
    for position in positions:
        row = last if position is None else _row(plan, position)
        futures = _with(plan, request, row)
        others = _compare(plan, futures, row)
        p50 = p85 = p95 = None
        if grid.size:
            quoted, here = grid[[P50, P85, P95]], np.quantile(futures.finish[row], LEVELS_SHOWN)
            # Moving forward cannot bring it below what the simulation itself needs at that place.
            moved = np.maximum.accumulate(np.maximum(quoted + here - at_end, np.minimum(quoted, here)))
            wall = plan.team.calendar.to_wall(_scale(plan, plan.moment) + moved)
            p50, p85, p95 = np.maximum(wall, plan.moment).tolist()
        mean = float(others.slip_mean.mean()) if others.ids else 0.0
        options.append(Option(position, p50, p85, p95, len(others.ids), mean, others.expected_broken))
    return tuple(options)


def _cannot_say(plan: Plan, request: Request) -> str | None:
    return replace(plan, queue=(*plan.queue, replace(request, paused=None))).cannot_say


def _row(plan: Plan, position: int) -> int:
    """The row of the line that has so many waiting requests before it; at most the last."""
    if position < 0:
        raise BadPlan("position", position)
    return min(plan.in_hand + position, len(plan.line))


def _with(plan: Plan, request: Request, row: int) -> Futures:
    """The same futures with one more request, put in at a row; absences are taken where they were."""
    newcomer = replace(request, started_at=None, paused=None)
    line = (*plan.line[:row], newcomer, *plan.line[row:])
    places = [np.where(place > row, place + 1, place) for place in plan.futures.places]
    return plan.simulate(line, places)


def _compare(plan: Plan, futures: Futures, row: int) -> Displacement:
    """The paired slips of everybody else, future by future: never negative."""
    before = plan.futures.finish
    after = np.delete(futures.finish, row, axis=0)
    slip = after - before
    assert (slip >= 0).all(), "somebody would be done earlier because of more work ahead"
    hit = np.flatnonzero(slip.any(axis=1))
    moved = np.quantile(after[hit], 0.85, axis=1) - np.quantile(before[hit], 0.85, axis=1)
    keep = np.array([_chances(plan, plan.line[at], by) for at, by in zip(hit, moved, strict=True)])
    keep_before, keep_after = keep.reshape(len(hit), 2).T
    return Displacement(
        tuple(plan.line[at].id for at in hit),
        slip[hit].mean(axis=1),
        moved,
        keep_before,
        keep_after,
        float(np.nansum(keep_before - keep_after)),
    )


def _chances(plan: Plan, request: Request, slip: float) -> tuple[float, float]:
    """The calibrated chance to keep the promise, without and with a slip in working seconds."""
    if request.promised_at is None:
        return np.nan, np.nan
    left = _scale(plan, request.promised_at) - _scale(plan, plan.moment)
    before = plan.model.chance_within(request.type_id, left, request.age)
    after = plan.model.chance_within(request.type_id, left - slip, request.age)
    return (np.nan if before is None else before), (np.nan if after is None else after)


def _scale(plan: Plan, moment: float) -> float:
    return float(plan.team.calendar.to_work(np.array([moment]))[0])
