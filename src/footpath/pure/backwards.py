"""When must each part of a chain of work be asked, so that the last one is ready in time?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from footpath.pure.kaplan_meier import Floats
from footpath.pure.recalibration import LEVELS
from footpath.pure.working_time import Calendar, CalendarError

DRAWS = 4_000


@dataclass(frozen=True)
class Link:
    """One part of a chain: who does it works by `calendar`; `grid` (len(LEVELS),): working seconds from the ask until
    it is done, at each of `recalibration.LEVELS`; empty where nothing can be said.
    """

    calendar: Calendar
    grid: tuple[float, ...]


def latest_asks(links: Sequence[Link], by: float, level: float, *, seed: int = 0) -> list[float | None]:
    """For each part the latest moment (seconds since 1970) to ask it so that, with the chance `level`, it and all that
    come after it are done by `by`, each asked when the one before is done. None where nothing can be said of it, or of
    a later one. Parts are taken as independent; each takes as long as if it were asked today. A moment may lie behind.

    In one future the last moment at which the chain is still in time is found from the end: `by`, less what the last
    part takes, less what the one before it takes. In a share `level` of the futures that moment lies at or after the
    one that is returned. Raises ValueError for a level that is none.
    """
    if not 0.0 < level < 1.0:
        raise ValueError(f"no level: {level}")
    found: list[float | None] = [None] * len(links)
    luck, moments = _luck(len(links), seed), np.full(DRAWS, by)
    try:
        for at in range(len(links) - 1, -1, -1):
            if not links[at].grid:
                break
            moments = _shifted(links[at], moments, -np.interp(luck[at], LEVELS, links[at].grid))
            found[at] = float(np.quantile(moments, 1.0 - level, method="lower"))
    except CalendarError:  # somebody has never worked so early
        pass
    return found


def chance_of_chain(links: Sequence[Link], by: float, now: float, *, seed: int = 0) -> float | None:
    """The chance that the last part is done by `by` (seconds since 1970) when the first is asked `now` and each further
    one when the one before is done; None where nothing can be said of one of them.
    """
    if not links or not all(link.grid for link in links):
        return None
    moments = np.full(DRAWS, now)
    try:
        for link, luck in zip(links, _luck(len(links), seed), strict=True):
            moments = _shifted(link, moments, np.interp(luck, LEVELS, link.grid))
    except CalendarError:  # somebody never works any more
        return None
    return float(np.mean(moments <= by))


def _luck(count: int, seed: int) -> Floats:
    """(count, DRAWS): for each part every twentieth, hundredth … of its luck once, in an order of its own."""
    order = np.random.default_rng(seed)
    even = (np.arange(DRAWS) + 0.5) / DRAWS
    return np.array([order.permutation(even) for _part in range(count)])


def _shifted(link: Link, moments: Floats, seconds: Floats) -> Floats:
    """(n,) moments, later by so many working seconds, earlier where they are negative."""
    return link.calendar.to_wall(link.calendar.to_work(moments) + seconds)
