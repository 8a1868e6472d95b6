"""Which offer is ahead by criteria that were locked before, and how little would have to change for another one?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from itertools import groupby
from json import dumps

WHOLE = 100  # the weights together
TOP = 10  # points
Points = Mapping[str, Fraction]


@dataclass(frozen=True)
class Criterion:
    """By what offers are compared: how much it counts, and what stands for 0, 5 and 10 points."""

    key: str
    name: str
    weight: int
    low: str
    middle: str
    high: str


def fingerprint(criteria: Sequence[Criterion], moment: str) -> str:
    """SHA-256 of the criteria in their order and of the moment at which they were locked, as 64 hexadecimal digits."""
    plain = [[one.key, one.name, one.weight, one.low, one.middle, one.high] for one in criteria]
    return sha256(dumps([moment, plain], ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def total(criteria: Sequence[Criterion], points: Points) -> Fraction:
    """The weighted total, between 0 and 10, exactly."""
    return sum((one.weight * points[one.key] for one in criteria), Fraction(0)) / WHOLE


@dataclass(frozen=True)
class Compared:
    """What of an offer is compared: its points; its price and day as numbers, less and earlier being better."""

    points: Points
    price: int
    day: int


def dominated(offers: Sequence[Compared]) -> list[int | None]:
    """For each offer another one that is nowhere worse and somewhere better: the first such, or None."""
    return [next((n for n, other in enumerate(offers) if _beats(other, one)), None) for one in offers]


def _beats(one: Compared, other: Compared) -> bool:
    pairs = [(one.points[key], other.points[key]) for key in other.points]
    pairs += [(Fraction(-one.price), Fraction(-other.price)), (Fraction(-one.day), Fraction(-other.day))]
    return all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)


@dataclass(frozen=True)
class Change:
    """The smallest change of weights with which `rival` draws level: `to` counts `more` points more, the others in
    `less` so many less. In the sum of all differences (L1) that is twice `more`.
    """

    rival: int
    to: str
    more: Fraction
    less: tuple[tuple[str, Fraction], ...]


def smallest_change(criteria: Sequence[Criterion], offers: Sequence[Points], winner: int) -> Change | None:
    """The least that must change in the weights, which stay 0 or more and sum to 100, before another offer has as many
    points as the winner; a touch more, and it is ahead. None where no weights bring that about.

    A linear program with one rival at a time, solved in closed form: what moves goes to the criterion in which the
    rival is furthest ahead, and comes from where it is furthest behind (an exchange argument; tests hold it against a
    solver).
    """
    changes = [
        found
        for rival in range(len(offers))
        if rival != winner and (found := _against(criteria, offers[winner], offers[rival], rival)) is not None
    ]
    return min(changes, key=lambda one: one.more, default=None)


def _against(criteria: Sequence[Criterion], first: Points, second: Points, rival: int) -> Change | None:
    ahead = {one.key: second[one.key] - first[one.key] for one in criteria}
    to = max(criteria, key=lambda one: ahead[one.key]).key
    if ahead[to] <= 0:
        return None
    gap = -sum((one.weight * ahead[one.key] for one in criteria), Fraction(0))
    moved, less = Fraction(0), []
    for giving in sorted(criteria, key=lambda one: ahead[one.key]):
        gain = ahead[to] - ahead[giving.key]
        if gap <= 0 or gain <= 0:
            break
        taken = min(Fraction(giving.weight), gap / gain)
        if taken > 0:
            less.append((giving.key, taken))
        moved, gap = moved + taken, gap - taken * gain
    return Change(rival, to, moved, tuple(less)) if gap <= 0 else None


def middle(points: Sequence[Fraction]) -> Fraction:
    """The median: where scorers meet before they have talked. ValueError for none."""
    if not points:
        raise ValueError("nobody has scored")
    line, half = sorted(points), len(points) // 2
    return line[half] if len(line) % 2 else (line[half - 1] + line[half]) / 2


def ranks(values: Sequence[Fraction]) -> list[Fraction]:
    """The rank of each value, the highest first; equal ones share the mean of their ranks."""
    found, before = {}, 0
    for value, group in groupby(sorted(values, reverse=True)):
        count = len(list(group))
        found[value] = before + Fraction(count + 1, 2)
        before += count
    return [found[value] for value in values]


def kendall_w(rankings: Sequence[Sequence[Fraction]]) -> Fraction | None:
    """Kendall's coefficient of concordance, 0 to 1, corrected for ties (Kendall and Smith 1939): how far several who
    rank the same things agree. None with fewer than two who rank or two things, and where nobody tells any apart.
    """
    m, n = len(rankings), len(rankings[0]) if rankings else 0
    if m < 2 or n < 2:
        return None
    sums = [sum((ranking[thing] for ranking in rankings), Fraction(0)) for thing in range(n)]
    mean = sum(sums, Fraction(0)) / n
    spread = sum(((one - mean) ** 2 for one in sums), Fraction(0))
    tied = sum(
        count**3 - count
        for ranking in rankings
        for count in (len(list(group)) for _value, group in groupby(sorted(ranking)))
    )
    most = m**2 * (n**3 - n) - m * tied
    return 12 * spread / most if most else None
