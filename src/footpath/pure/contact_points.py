"""What do the moments of two weeks show: how they went, why, what they cost, and what is still unseen?"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from footpath.pure.figures import Figure, Tally
from footpath.pure.intervals import share_figure

RECEIVED, GIVEN = "customer", "provider"
ENOUGH_PAIRS = 10


@dataclass(frozen=True)
class Point:
    """One moment: on which side its owner stood, how it went, and the codes that its owner gave it ("" for none).

    `minutes` are those lost, below zero saved, None where nobody said.
    """

    role: str
    well: bool
    on: date
    theme: str = ""
    cause: str = ""
    minutes: int | None = None


@dataclass(frozen=True)
class Bar:
    """One reason among others: how often, its share, and the share of it and all more frequent ones."""

    key: str
    n: int
    share: float
    upto: float


def balance(points: Iterable[Point]) -> dict[str, Figure]:
    """The share of moments that went well, by role, with Wilson's interval."""
    found = list(points)
    return {role: _share([one for one in found if one.role == role]) for role in (RECEIVED, GIVEN)}


def _share(points: Sequence[Point]) -> Figure:
    well = sum(one.well for one in points)
    return share_figure([Tally(n=len(points), total=well, squares=well)])


def weeks(points: Iterable[Point]) -> list[tuple[date, Figure]]:
    """The same by week, named by its Monday, in order; both roles together."""
    by_week: dict[date, list[Point]] = {}
    for one in points:
        by_week.setdefault(one.on - timedelta(days=one.on.weekday()), []).append(one)
    return [(monday, _share(by_week[monday])) for monday in sorted(by_week)]


def pareto(keys: Iterable[str]) -> list[Bar]:
    """The reasons by how often they were given, the most frequent first; "" is none."""
    counts = Counter(key for key in keys if key)
    whole, upto, bars = sum(counts.values()), 0, []
    for key, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        upto += n
        bars.append(Bar(key, n, n / whole, upto / whole))
    return bars


def mirror(points: Iterable[Point]) -> dict[str, Counter[str]]:
    """What is seen behind the moments that could be better, by role: served badly, and serving badly."""
    seen: dict[str, Counter[str]] = {RECEIVED: Counter(), GIVEN: Counter()}
    for one in points:
        if one.cause and not one.well:
            seen[one.role][one.cause] += 1
    return seen


def minutes(points: Iterable[Point]) -> tuple[int, int]:
    """How many minutes were lost, and how many saved."""
    told = [one.minutes for one in points if one.minutes is not None]
    return sum(one for one in told if one > 0), -sum(one for one in told if one < 0)


def kappa(pairs: Mapping[tuple[Hashable, Hashable], int]) -> float | None:
    """How far two sides agree beyond chance, from how often each pair of codes was given: (theirs, mine) -> n (Cohen
    1960). None below ten pairs, and where chance alone would agree always.
    """
    n = sum(pairs.values())
    if n < ENOUGH_PAIRS:
        return None
    one: Counter[Hashable] = Counter()
    other: Counter[Hashable] = Counter()
    for (first, second), count in pairs.items():
        one[first] += count
        other[second] += count
    agreed = sum(count for (first, second), count in pairs.items() if first == second) / n
    by_chance = sum(one[code] * other[code] for code in one) / n**2
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)
