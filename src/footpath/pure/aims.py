"""Has a figure reached what somebody aims at, and has it moved since they began?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from footpath.pure.figures import Figure, Tally

FEWEST = 5  # cases below which neither is said
WEEKS = 12  # that are taken together, before the start and since
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Stretch:
    """Weeks whose Monday is in since <= Monday < until."""

    since: date
    until: date


def turn_of(start: date) -> date:
    """The Monday from which a week lies wholly after the start: that day if it is a Monday, else the next one."""
    return start + timedelta(days=-start.weekday() % 7)


def before(turn: date, weeks: int = WEEKS) -> Stretch:
    """So many weeks before a turn."""
    return Stretch(turn - weeks * WEEK, turn)


def since(turn: date, today: date, weeks: int = WEEKS) -> Stretch:
    """The weeks since a turn, at most the newest `weeks` of them; empty before the turn."""
    until = today - timedelta(days=today.weekday()) + WEEK
    return Stretch(max(turn, until - weeks * WEEK), max(turn, until))


def counted(weeks: Mapping[date, Tally], stretch: Stretch, *, newest_alone: bool = False) -> list[Tally]:
    """The weeks of a stretch that have cases, the oldest first; `newest_alone` where each is a survey of its own."""
    found = [weeks[monday] for monday in sorted(weeks) if stretch.since <= monday < stretch.until and weeks[monday].n]
    return found[-1:] if newest_alone else found


def is_reached(figure: Figure, target: float, *, more_is_better: bool = True, fewest: int = FEWEST) -> bool:
    """Whether a figure of at least `fewest` cases stands where it was to be, or beyond."""
    if figure.value is None or figure.n < fewest:
        return False
    gap = figure.value - target if more_is_better else target - figure.value
    return gap >= -1e-9


def is_ahead(start: Figure, target: float, *, more_is_better: bool = True) -> bool:
    """Whether a target is better than where a figure stands: what is there already is no aim."""
    if start.value is None:
        return False
    gap = target - start.value if more_is_better else start.value - target
    return gap > 1e-9


def share_of_way(start: float, now: float, target: float) -> float:
    """How much of the way from the start to the target lies behind, within 0 and 1; ValueError where both are one."""
    if start == target:
        raise ValueError("there is no way from a point to itself")
    return min(1.0, max(0.0, (now - start) / (target - start)))


def enough(tallies: Sequence[Tally], fewest: int = FEWEST) -> bool:
    """Whether there are `fewest` cases."""
    return sum(one.n for one in tallies) >= fewest
