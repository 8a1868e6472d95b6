"""Along a chain of requests that need each other: would it close a circle, how much slack is left, and can a date hold?

Requests are whole numbers. `needs[7] = (3, 4)` says that 7 cannot be delivered before 3 and 4 are. Moments are seconds
since 1970 (UTC), durations working seconds of the calendar of whoever works.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from footpath.pure.kaplan_meier import Floats
from footpath.pure.recalibration import LEVELS
from footpath.pure.working_time import Calendar

Needs = Mapping[int, Collection[int]]
_LEAST = 0.05  # the half-way mark is never nearer than this share of the 17 in 20: a spread needs two points
_Z = np.array([NormalDist().inv_cdf(float(level)) for level in LEVELS])
_Z85 = NormalDist().inv_cdf(0.85)


class Circle(ValueError):
    """Requests that need each other round and round; `way` names them, the first one again at the end."""

    def __init__(self, way: Sequence[int]) -> None:
        super().__init__(" needs ".join(str(one) for one in way))
        self.way = tuple(way)


def would_circle(needs: Needs, parent: int, child: int) -> tuple[int, ...] | None:
    """The circle that `parent` would close by needing `child`: parent, child, … parent, the shortest one there is; None
    where it closes none. Breadth first, so each request is looked at once.
    """
    if parent == child:
        return (parent, parent)
    came_from: dict[int, int] = {child: parent}
    ahead = [child]
    for one in ahead:  # grows while it is walked
        for other in needs.get(one, ()):
            if other == parent:
                return _way_back(came_from, one, parent)
            if other not in came_from:
                came_from[other] = one
                ahead.append(other)
    return None


def _way_back(came_from: Mapping[int, int], last: int, parent: int) -> tuple[int, ...]:
    way = [parent, last]
    while way[-1] != parent:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def in_order(needs: Needs) -> list[int]:
    """Every request after all that it needs (Kahn 1962), otherwise by number. Raises Circle where there is no order."""
    left = {one: set(others) for one, others in needs.items()}
    for other in {other for others in needs.values() for other in others}:
        left.setdefault(other, set())
    waits_for_it: dict[int, list[int]] = {}
    for one, others in left.items():
        for other in others:
            waits_for_it.setdefault(other, []).append(one)
    ready, found = sorted(one for one, others in left.items() if not others), []
    while ready:
        one = ready.pop(0)
        found.append(one)
        freed = waits_for_it.get(one, ())
        for other in freed:
            left[other].discard(one)
        ready = sorted([*ready, *(other for other in freed if not left[other])])
    if len(found) < len(left):
        raise Circle(_some_circle({one: others for one, others in left.items() if others}))
    return found


def _some_circle(left: Mapping[int, Collection[int]]) -> list[int]:
    """A circle among requests of which each still needs another one of them."""
    way = [min(left)]
    while way.count(way[-1]) < 2:
        way.append(min(other for other in left[way[-1]] if other in left))
    return way[way.index(way[-1]) :]


@dataclass(frozen=True)
class Hop:
    """One request of a chain.

    work: of its own, what is left once everything it needs is there. due: by when whoever waits outside the chain wants
    it: a promise, a wish, an outside commitment; None where nobody said. likely: when it is done, as its own team's
    queue has it; None where nothing can be said.
    """

    calendar: Calendar
    work: float = 0.0
    due: float | None = None
    likely: float | None = None
    needs: tuple[int, ...] = ()


def latest_finish(hops: Mapping[int, Hop]) -> dict[int, float | None]:
    """By when each has to be there so that everything that waits for it, however far along, is met; None: whenever.

    Backwards from those for which nobody waits (the critical path method's late finish, Kelley and Walker 1959), in the
    calendar of each. Raises Circle.
    """
    latest = {one: hop.due for one, hop in hops.items()}
    for one in reversed(in_order({one: hop.needs for one, hop in hops.items()})):
        hop, due = hops[one], latest[one]
        if due is None:
            continue
        start = before(hop.calendar, due, hop.work)
        for other in hop.needs:
            known = latest[other]
            latest[other] = start if known is None else min(known, start)
    return latest


def earliest_finish(hops: Mapping[int, Hop]) -> dict[int, float | None]:
    """When each is likely done with all that it needs: not before its own queue has it done, nor before the last of
    what it needs is there and its own work is done; None where its own team cannot say. What can say nothing holds
    nobody up. Raises Circle.
    """
    found: dict[int, float | None] = {}
    for one in in_order({one: hop.needs for one, hop in hops.items()}):
        hop = hops[one]
        there = [moment for other in hop.needs if (moment := found[other]) is not None]
        with_it = after(hop.calendar, max(there), hop.work) if there else None
        known = [moment for moment in (hop.likely, with_it) if moment is not None]
        found[one] = max(known) if hop.likely is not None else None
    return found


def slack(hops: Mapping[int, Hop]) -> dict[int, float | None]:
    """How many working seconds, in its own calendar, each may slip before somebody who waits for it is not met;
    negative: already too late. None where nobody said a day, or nothing can be said. Raises Circle.
    """
    latest, likely = latest_finish(hops), earliest_finish(hops)
    found: dict[int, float | None] = {}
    for one, hop in hops.items():
        due, done = latest[one], likely[one]
        found[one] = None if due is None or done is None else _between(hop.calendar, done, due)
    return found


def before(calendar: Calendar, moment: float, work: float) -> float:
    """When work of so many working seconds has to begin to be done by the moment."""
    if work <= 0:
        return moment
    return float(calendar.to_wall(calendar.to_work(np.array([moment])) - work)[0])


def after(calendar: Calendar, moment: float, work: float) -> float:
    """When work of so many working seconds that begins at the moment is done."""
    if work <= 0:
        return moment
    return float(calendar.to_wall(calendar.to_work(np.array([moment])) + work)[0])


def _between(calendar: Calendar, first: float, last: float) -> float:
    start, end = calendar.to_work(np.array([first, last]))
    return float(end - start)


def spread(half: float, most: float) -> Floats:
    """(26,): durations at `recalibration.LEVELS` that pass through `half` at .5 and `most` at .85: log-normal between
    and beyond. Of a forecast these two are kept. A half that is over already stands at a twentieth of the other.
    """
    if most <= 0:
        return np.zeros(LEVELS.size)
    low = min(max(half, most * _LEAST), most)
    return np.asarray(np.exp(np.log(low) + (np.log(most) - np.log(low)) / _Z85 * _Z), dtype=np.float64)


def all_there(grids: Sequence[Floats], groups: Sequence[int]) -> Floats:
    """(26,): durations at LEVELS by which all of several things are there, given those of each.

    Of one group (one team, one vendor) the slowest counts at each level: one queue moves them together. Groups are
    taken as independent: the chance that all are there is the product of theirs. Raises ValueError without a grid.
    """
    if not grids or len(grids) != len(groups):
        raise ValueError("each grid needs its group, and there has to be one")
    slowest: dict[int, Floats] = {}
    for grid, group in zip(grids, groups, strict=True):
        slowest[group] = np.maximum(slowest[group], grid) if group in slowest else grid
    if len(slowest) == 1:
        return next(iter(slowest.values()))
    times = np.unique(np.concatenate(list(slowest.values())))
    chance = np.prod([_share(grid, times) for grid in slowest.values()], axis=0)
    # Where the product is flat the earliest moment is meant; above the last one nothing more is known.
    rising = np.concatenate([[True], np.diff(chance) > 0])
    found = np.interp(LEVELS, chance[rising], times[rising])
    return np.asarray(np.maximum(found, np.max(list(slowest.values()), axis=0)), dtype=np.float64)


def _share(grid: Floats, times: Floats) -> Floats:
    """The chance to be there by each of the times; a step where several levels share one moment."""
    keep = np.concatenate([np.diff(grid) > 0, [True]])  # of equal moments, the highest level
    return np.asarray(np.interp(times, grid[keep], LEVELS[keep], left=0.0, right=float(LEVELS[-1])), dtype=np.float64)


def not_before(own: Iterable[float], there: Floats, work: float) -> Floats:
    """(26,): durations at LEVELS for something that needs others: its own, and never sooner than that they are there
    and the work after them is done. At each level the later one: the past of its team has such waits in it already, so
    to multiply would count them twice.
    """
    return np.maximum(np.asarray(tuple(own), dtype=np.float64), there + max(work, 0.0))
