"""What would change for whom, with another crew or another order?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from footpath.pure.crew import BadPlan, Request
from footpath.pure.kaplan_meier import Floats
from footpath.pure.queueing import Plan

SHOWN = (0.5, 0.85)  # half of the futures, and 17 in 20
MIDDLE = (0.1, 0.9)  # between these lie 8 futures in 10


@dataclass(frozen=True)
class Change:
    """Two plans side by side; one row for each request that is in line in both, in the order of the first.

    slip_mean, slip_p85: (n,) working seconds by which it is done later, negative where earlier: on average over the
    futures, and at 17 in 20. keep_before, keep_after: (n,) chances on the calibrated scale, nan where nothing was
    promised or nothing can be said. kept_more: promises likely kept more, negative where fewer.
    shift: of the requests that are moved at all, the average slip: its middle 8 futures in 10, working seconds.
    worked_off_before, worked_off_after: seconds since 1970 by which the last of them is done, in half of the futures
    and in 17 of 20. Not validated on real data: nobody ever saw both futures.
    """

    ids: tuple[int, ...]
    slip_mean: Floats
    slip_p85: Floats
    keep_before: Floats
    keep_after: Floats
    kept_more: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)
    worked_off_before: tuple[float, float] | None = None
    worked_off_after: tuple[float, float] | None = None
    cannot_say: str | None = None


@dataclass(frozen=True)
class ToldPlan(Plan):
    """A plan to which somebody has said how long work takes. told: working seconds by type, in every future."""

    told: Mapping[int, float] = field(default_factory=dict)

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
    if cannot := before.cannot_say or after.cannot_say:
        return Change((), nothing, nothing, nothing, nothing, cannot_say=cannot)
    place = {request.id: row for row, request in enumerate(after.line)}
    both = [row for row, request in enumerate(before.line) if request.id in place]
    if not both:
        return Change((), nothing, nothing, nothing, nothing)
    first = before.futures.finish[both]
    then = _no_anomaly(first, after.futures.finish[[place[before.line[row].id] for row in both]], before, after)
    slip = (then - first).astype(np.float64)
    moved = np.quantile(then, 0.85, axis=1) - np.quantile(first, 0.85, axis=1)
    keep_before, keep_after = _chances(before, both, first, then)
    return Change(
        tuple(before.line[row].id for row in both),
        slip.mean(axis=1),
        moved,
        keep_before,
        keep_after,
        float(np.nansum(keep_after - keep_before)),
        _shift(slip),
        _worked_off(before, first),
        _worked_off(before, then),
    )


def _no_anomaly(first: Floats, then: Floats, before: Plan, after: Plan) -> Floats:
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
        and Counter(theirs.hires) >= Counter(crew.hires)
        and Counter(theirs.absences) <= Counter(crew.absences)
    )


def _shift(slip: Floats) -> tuple[float, float]:
    hit = slip[slip.any(axis=1)]
    low, high = np.quantile(hit.mean(axis=0), MIDDLE) if len(hit) else (0.0, 0.0)
    return float(low), float(high)


def _worked_off(plan: Plan, finish: Floats) -> tuple[float, float]:
    calendar = plan.team.calendar
    ends = calendar.to_work(np.array([plan.moment])) + np.quantile(finish.max(axis=0), SHOWN)
    half, most = np.maximum(calendar.to_wall(ends), plan.moment).tolist()
    return half, most


def _chances(plan: Plan, rows: list[int], first: Floats, then: Floats) -> tuple[Floats, Floats]:
    """(n,) calibrated chances to keep each promise as it stands, and when the futures are `then` (FORECAST 5.5): the
    calibrated forecast moved by what the simulation moves; the simulation's own where it does better in this team.
    """
    found = np.full((2, len(rows)), np.nan)
    promised = [at for at, row in enumerate(rows) if plan.line[row].promised_at is not None]
    if not promised:
        return found[0], found[1]
    asked = [plan.line[rows[at]] for at in promised]
    first, then, calendar = first[promised], then[promised], plan.team.calendar
    due = calendar.to_work(np.array([one.promised_at for one in asked], dtype=np.float64))
    left = due - calendar.to_work(np.array([plan.moment]))[0]
    if plan.simulated is not None:
        kept = [np.mean(futures <= left[:, None], axis=1) for futures in (first, then)]
        found[:, promised] = plan.simulated.share(kept)
    else:
        moved = np.quantile(then, 0.85, axis=1) - np.quantile(first, 0.85, axis=1)
        found[:, promised] = _calibrated(plan, asked, np.array([left, left - moved]))
    return found[0], found[1]


def _calibrated(plan: Plan, asked: Sequence[Request], left: Floats) -> Floats:
    """`Model.chance_within` of many at once; left: (2, n) working seconds."""
    found = np.full(left.shape, np.nan)
    types, ages = np.array([one.type_id for one in asked]), np.array([one.age for one in asked])
    model = plan.model
    for type_id in np.unique(types).tolist():
        curve = model.cohort.curve(type_id)
        some = np.flatnonzero((types == type_id) & ((ages == 0) | (ages < model.cohort.longest)))
        if curve is None or not some.size:
            continue
        begun = model.recalibration.share(curve.share_by(ages[some]))
        by = model.recalibration.share(curve.share_by(ages[some] + np.maximum(left[:, some], 0.0)))
        with np.errstate(invalid="ignore", divide="ignore"):
            found[:, some] = np.where(begun < 1.0, np.clip((by - begun) / (1.0 - begun), 0.0, 1.0), np.nan)
    return found
