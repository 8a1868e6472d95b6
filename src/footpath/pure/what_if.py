"""What would change for whom, with another crew or another order?"""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from footpath.pure.course import MOST_KEPT, Reals, read
from footpath.pure.crew import TOO_LONG, BadPlan
from footpath.pure.displacement import calibrated
from footpath.pure.kaplan_meier import Floats, Ints
from footpath.pure.outlook import corrected, on_the_wall
from footpath.pure.queueing import LEVELS_SHOWN, Plan
from footpath.pure.working_time import CalendarError

Dates = tuple[float, ...] | None  # seconds since 1970
MIDDLE = (0.1, 0.9)  # between these lie 8 futures in 10


@dataclass(frozen=True)
class Change:
    """Two plans side by side; one row for each request that is in line in both, in the order of the first.

    slip_mean, slip_p85: (n,) working seconds by which it is done later, negative where earlier: on average over the
    futures, and at 17 in 20. keep_before, keep_after: (n,) chances on the calibrated scale, nan where nothing was
    promised or nothing can be said. kept_more: promises likely kept more, negative where fewer.
    shift: of the requests that are moved at all, the average slip: its middle 8 futures in 10, working seconds.
    worked_off_before, worked_off_after: seconds since 1970 by which the last of them is done, in half of the futures
    and in 17 of 20. done: the same, and in 19 of 20, of a request that only the second plan has, as the simulation has
    it; None where something else is new, too. Not validated on real data: nobody ever saw both futures.
    """

    ids: tuple[int, ...]
    slip_mean: Floats
    slip_p85: Floats
    keep_before: Floats
    keep_after: Floats
    kept_more: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)
    worked_off_before: Dates = None
    worked_off_after: Dates = None
    done: Dates = None
    cannot_say: str | None = None


@dataclass(frozen=True)
class ToldPlan(Plan):
    """A plan to which somebody has said how long work takes. told: working seconds by type, in every future."""

    told: Mapping[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not all(0 <= work < math.inf for work in self.told.values()):
            raise BadPlan("told", self.told)

    def work_table(self, type_id: int) -> Floats | None:
        """(S,) working seconds: as it was said, else as it was learned."""
        if type_id in self.told:
            return np.full(self.S, self.told[type_id])
        return super().work_table(type_id)


def compare(before: Plan, after: Plan) -> Change:
    """Pair the futures of two plans of one team at one moment: each request has the same luck in both.

    Who has a hand more, or less to do, can always work as without it: so where the second plan only gains, nobody is
    later in any future, and where it only loses, nobody is earlier. A simulated absence, which begins when somebody
    has nothing in hand, would otherwise now and then fall a little differently for no reason but the pairing.
    Raises BadPlan (code luck) for plans that were not drawn alike.
    """
    if (before.S, before.seed, before.moment) != (after.S, after.seed, after.moment):
        raise BadPlan("luck", (after.S, after.seed, after.moment))
    nothing = np.zeros(0)
    if cannot := before.cannot_say or after.cannot_say or _too_long(before, after):
        return Change((), nothing, nothing, nothing, nothing, cannot_say=cannot)
    both, then, done = _one_more_request(before, after) or _side_by_side(before, after)
    if not both.size:
        return Change((), nothing, nothing, nothing, nothing, done=done)
    first = before.futures.finish[both]
    slip = (then - first).astype(np.float64)
    moved, keep_before, keep_after = _chances(before, both, then)
    gain = (keep_after - keep_before) * (1.0 - before.course.withdrawn_share(both))
    return Change(
        tuple(before.line[row].id for row in both),
        slip.mean(axis=1),
        moved,
        keep_before,
        keep_after,
        float(np.nansum(gain)),
        _shift(slip),
        _worked_off(before, first),
        _worked_off(before, then),
        done,
    )


def _one_more_request(before: Plan, after: Plan) -> tuple[Ints, Reals, Dates] | None:
    """Where the second plan has one request more and nothing else is new, the rest need not be drawn anew."""
    known = {request.id for request in before.line}
    new = [row for row, request in enumerate(after.line) if request.id not in known]
    if len(new) != 1 or before.team is not after.team:
        return None
    course, newcomer, ahead = before.course, after.line[new[0]], after.line[: new[0]]
    waits = newcomer.started_at is None and newcomer.paused is None
    if not waits or (*ahead, *after.line[new[0] + 1 :]) != before.line:
        return None
    row = sum(request.paused is None for request in ahead)
    finish, behind, paused = course.with_one_more(newcomer, row)
    then = before.futures.finish.copy()
    then[course.at_work[row:]], then[course.paused] = behind, paused
    return np.arange(len(then)), then, _dates(before, np.quantile(finish.astype(np.float64), LEVELS_SHOWN))


def _side_by_side(before: Plan, after: Plan) -> tuple[Ints, Reals, None]:
    place = {request.id: row for row, request in enumerate(after.line)}
    both = np.array([row for row, request in enumerate(before.line) if request.id in place], dtype=np.intp)
    then = after.futures.finish[[place[before.line[row].id] for row in both]]
    return both, _no_anomaly(before.futures.finish[both], then, before, after), None


def _too_long(before: Plan, after: Plan) -> str | None:
    return TOO_LONG if max(len(before.line), len(after.line)) * before.S > MOST_KEPT else None


def _no_anomaly(first: Reals, then: Reals, before: Plan, after: Plan) -> Reals:
    """Nobody later where the plan only gains, nobody earlier where it only loses."""
    if _only_gains(before, after):
        return np.minimum(first, then)
    return np.maximum(first, then) if _only_gains(after, before) else then


def _only_gains(one: Plan, other: Plan) -> bool:
    """Whether the other plan has no hand fewer, no request more, and the same order."""
    ids = {request.id for request in other.line}
    same_order = [request.id for request in one.line if request.id in ids] == [request.id for request in other.line]
    crew, theirs = one.team, other.team
    return (
        same_order
        and theirs.capacity >= crew.capacity
        and theirs.share == crew.share
        and Counter(theirs.hires) >= Counter(crew.hires)
        and Counter(theirs.absences) <= Counter(crew.absences)
    )


def _shift(slip: Floats) -> tuple[float, float]:
    hit = slip[slip.any(axis=1)]
    low, high = np.quantile(hit.mean(axis=0), MIDDLE) if len(hit) else (0.0, 0.0)
    return float(low), float(high)


def _worked_off(plan: Plan, finish: Reals) -> Dates:
    return _dates(plan, np.quantile(finish.max(axis=0).astype(np.float64), LEVELS_SHOWN[:2]))


def _dates(plan: Plan, ends: Floats) -> Dates:
    """Working seconds from now as seconds since 1970; None where the team does not work any more in time."""
    try:
        dates = on_the_wall(plan.team.calendar, plan.moment, ends).tolist()
    except CalendarError:
        return None
    return None if np.isnan(dates).any() else tuple(dates)


def _chances(plan: Plan, rows: Ints, then: Reals) -> tuple[Floats, Floats, Floats]:
    """(n,) by how much the dates shown move; the chances to keep each promise as it stands, and with the futures
    `then` (FORECAST 5.5): those of the calibrated forecast, moved as far as the simulation moves; the simulation's own
    where it does better in this team.
    """
    course, level = plan.course, plan.levels[1:2]
    left, reading = course.left[rows], course.reading
    now = read(then, level, left, course.withdrawn(rows))
    moved = np.nan_to_num(now.dates[0] - reading.dates[1, rows])
    if plan.simulated is not None:
        keep_before, keep_after = corrected(plan.simulated, np.array([reading.kept[rows], now.kept]))
    else:
        asked = [plan.line[row] for row in rows]
        keep_before, keep_after = calibrated(plan, asked, np.array([left, left - moved]))
    return moved, keep_before, keep_after
