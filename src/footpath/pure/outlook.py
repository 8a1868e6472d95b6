"""Which dates and chances follow from the futures of a queue?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from footpath.pure.course import Reals
from footpath.pure.crew import Request
from footpath.pure.forecast import FARTHEST
from footpath.pure.kaplan_meier import Floats
from footpath.pure.quote import Quote
from footpath.pure.recalibration import LEVELS, P50, P85, P95, Recalibration
from footpath.pure.working_time import Calendar, CalendarError

if TYPE_CHECKING:
    from footpath.pure.queueing import Plan

FARTHEST_ON_THE_WALL = 50 * 365 * 86_400.0  # seconds ahead: a team that is closed for so long gives no date
CLOSED = "closed"  # the team does not work any more in time for anybody


@dataclass(frozen=True)
class Forecast:
    """The simulation's own view of the queue, one row a request in the queue's order; nan where it has none.

    p50, p85, p95: (n,) seconds since 1970; nan, too, for what lies further ahead than anybody can mean.
    keep_prob: (n,) the share of futures in which the promise is kept.
    A request that is withdrawn breaks no promise: the futures in which it is count neither for its dates nor here, so
    this is the chance that it is kept if it is not withdrawn.
    Where the plan has no `simulated`, the level of a date shown to people is `Model.quote`'s; take differences from
    here, or order. Where it has, dates and chances are corrected by it.
    """

    ids: tuple[int, ...]
    p50: Floats
    p85: Floats
    p95: Floats
    keep_prob: Floats
    cannot_say: str | None = None


def forecast(plan: Plan) -> Forecast:
    """See `Plan.forecast`."""
    if plan.cannot_say is not None or not plan.line:
        return untold(plan, plan.cannot_say)
    reading = plan.course.reading
    try:
        dates = on_the_wall(plan.team.calendar, plan.moment, reading.dates)
    except CalendarError:
        return untold(plan, CLOSED)
    return told(plan, dates, reading.kept)


def untold(plan: Plan, why: str | None) -> Forecast:
    """The forecast that says nothing, and why."""
    nothing = np.full((4, len(plan.queue)), np.nan)
    return Forecast(tuple(one.id for one in plan.queue), nothing[0], nothing[1], nothing[2], nothing[3], why)


def told(plan: Plan, dates: Floats, kept: Floats) -> Forecast:
    """dates (3, n) seconds since 1970 and kept (n,), both in the order of the line."""
    ids = tuple([one.id for one in plan.queue])
    kept = kept if plan.simulated is None else corrected(plan.simulated, kept)
    if plan.line != plan.queue:
        place = {one: at for at, one in enumerate(ids)}
        where = [place[one.id] for one in plan.line]
        rows = np.full((4, len(ids)), np.nan)
        rows[:3, where], rows[3, where] = dates, kept
        dates, kept = rows[:3], rows[3]
    return Forecast(ids, dates[0], dates[1], dates[2], kept)


def corrected(simulated: Recalibration, kept: Floats) -> Floats:
    """How often promises that the simulation gave these chances were really kept; nan stays nan."""
    known = ~np.isnan(kept)
    return np.where(known, simulated.share(np.where(known, kept, 0.0)), np.nan)


def on_the_wall(calendar: Calendar, now: float, dates: Floats) -> Floats:
    """Working seconds from `now` as seconds since 1970, never before now; nan beyond FARTHEST and FARTHEST_ON_THE_WALL.

    Raises CalendarError where the calendar never gets that far.
    """
    near = np.where(dates <= FARTHEST, dates, np.nan)
    begun = calendar.to_work(np.array([now]))[0]
    wall = calendar.to_wall(begun + near.ravel()).reshape(near.shape)
    return np.where(wall <= now + FARTHEST_ON_THE_WALL, np.maximum(wall, now), np.nan)


def later_by(quote: Quote, seconds: Floats | float, calendar: Calendar) -> Quote | None:
    """The same odds so many working seconds later, (26,) at the stored levels or one for all; None where that lies
    further ahead than anybody can mean, and where the quote says nothing.
    """
    if not quote.grid:
        return None
    grid, base = (np.maximum.accumulate(np.array(one) + seconds) for one in (quote.grid, quote.base))
    if grid[P95] > FARTHEST:
        return None
    grid, base = np.minimum(grid, FARTHEST), np.minimum(base, FARTHEST)
    try:
        dates = on_the_wall(calendar, quote.made_at, grid[[P50, P85, P95]])
    except CalendarError:
        return None
    if np.isnan(dates).any():
        return None
    p50, p85, p95 = dates.tolist()
    return replace(quote, p50=p50, p85=p85, p95=p95, grid=tuple(grid.tolist()), base=tuple(base.tolist()))


def simulated_quote(plan: Plan, request: Request, calibrated: Quote, simulated: Recalibration) -> Quote:
    """See `Plan.quote`: the same quote with the simulation's odds and what they were corrected by.

    Where the calibrated forecast may not give a number (older than anything that ever finished), nor may this.
    """
    unknown = plan.cannot_say is not None or plan.work_table(request.type_id) is None
    if unknown or not calibrated.grid or not plan.course.is_kept:
        return calibrated
    line = [one.id for one in plan.line]
    if request.id in line:
        finish = plan.course.alone(line.index(request.id))
    else:
        finish = plan.course.with_one_more(request, len(plan.course.rows))[0]
    if not finish.size:
        return calibrated
    grid, base = levels_of(finish, simulated)
    if grid[P95] > FARTHEST:
        return calibrated
    try:
        p50, p85, p95 = on_the_wall(plan.team.calendar, plan.moment, grid[[P50, P85, P95]]).tolist()
    except CalendarError:
        return calibrated
    basis = replace(
        calibrated.basis,
        n_promises=simulated.heard,
        kept_at_85=float(simulated.share(0.85)),
        level_for_85=float(simulated.level(simulated.raised(0.85))),
    )
    return Quote(plan.moment, p50, p85, p95, tuple(grid.tolist()), tuple(base.tolist()), basis, calibrated.flags)


def levels_of(finish: Reals, simulated: Recalibration) -> tuple[Floats, Floats]:
    """(26,) working seconds at the stored levels, corrected and not, of the futures (S,)."""
    aimed = simulated.level(simulated.raised(LEVELS))
    grid, base = (np.quantile(finish.astype(np.float64), levels) for levels in (aimed, LEVELS))
    return np.maximum.accumulate(grid), np.maximum.accumulate(base)
