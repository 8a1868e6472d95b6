"""How is thanking spread among people: how many are thanked, how evenly, and how much of it stays between two?"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from footpath.pure.disclosure import K

LEAST_EACH_WAY = 2  # notes in each direction, so that one exchange is no ring


class Thanked(NamedTuple):
    """One note to one person."""

    giver: Hashable
    receiver: Hashable


@dataclass(frozen=True)
class Spread:
    """Figures of one group of people, of which enough is there to be told."""

    people: int
    thanked: int
    notes: int
    across: int | None  # of the notes, those from another department; None where few people sent either part
    gini: float
    rings: int | None  # None where they would be about fewer than k people, or none


class Parts(NamedTuple):
    """How many of a group were thanked, and how many were not."""

    thanked: int
    others: int


def gini(counts: Sequence[int]) -> float | None:
    """How unevenly something is spread: 0, everybody has the same; near 1, one has all. None where nobody has any.

    Half the mean absolute difference of two, relative to the mean (Gini 1912), by the sum over ranks of Dixon et al.,
    "Bootstrapping the Gini coefficient of inequality", Ecology 68 (1987): G = sum((2 i - n - 1) x_i) / (n sum(x_i)) of
    the x_i in rising order. Not corrected for small n: the most that n people can reach is (n - 1) / n.
    ValueError for a negative count.
    """
    if any(one < 0 for one in counts):
        raise ValueError("a count below zero")
    n, total = len(counts), sum(counts)
    if not total:
        return None
    return sum((2 * rank - n - 1) * one for rank, one in enumerate(sorted(counts), start=1)) / (n * total)


def rings(notes: Iterable[Thanked]) -> int:
    """How many pairs exchange more than half of all notes that each of the two gets, with at least two each way.

    Nobody is in two of them: of what somebody gets, only one other can have sent more than half. Notes to oneself do
    not count.
    """
    sent = Counter(one for one in notes if one.giver != one.receiver)
    got: Counter[Hashable] = Counter()
    for one, count in sent.items():
        got[one.receiver] += count
    found = 0
    for (giver, receiver), there in sent.items():
        back = sent.get(Thanked(receiver, giver), 0)
        if min(there, back) < LEAST_EACH_WAY:
            continue
        found += 2 * there > got[receiver] and 2 * back > got[giver]
    return found // 2


def spread(
    people: Collection[Hashable], notes: Iterable[Thanked], department: Mapping[Hashable, Hashable], k: int = K
) -> Spread | None:
    """The figures of `people` by the notes that they got; `department` says where everybody belongs. None where fewer
    than k were thanked or gave thanks, or where those who were not thanked are fewer than k, but some: that would be
    about few.
    """
    inside = set(people)
    got = [one for one in notes if one.receiver in inside and one.giver != one.receiver]
    counts = Counter(one.receiver for one in got)
    if not may_be_told(Parts(len(counts), len(inside) - len(counts)), k) or len({one.giver for one in got}) < k:
        return None
    even = gini([counts[one] for one in inside])
    assert even is not None  # somebody was thanked
    pairs = rings(one for one in got if one.giver in inside)
    told = across(got, department, k)
    return Spread(len(inside), len(counts), len(got), told, even, pairs if 2 * pairs >= k else None)


def may_be_told(parts: Parts, k: int = K) -> bool:
    """Whether so many were thanked and so many were not that neither is about few."""
    return parts.thanked >= k and (parts.others == 0 or parts.others >= k)


def told_below(groups: Mapping[str, Parts], k: int = K) -> set[str]:
    """Of the groups of one whole that is told itself, those that may be told beside it: none that is about few, and
    none by which one could subtract what is left to few. While that is so, the smallest one (of several, the first by
    name) stays untold with the others; the order in which groups come does not matter.
    """
    told = {name for name, parts in groups.items() if may_be_told(parts, k)}
    while told and not _is_safe([parts for name, parts in groups.items() if name not in told], k):
        told.remove(min(told, key=lambda name: (sum(groups[name]), name)))
    return told


def _is_safe(rest: Collection[Parts], k: int) -> bool:
    together = Parts(sum(one.thanked for one in rest), sum(one.others for one in rest))
    return all(part == 0 or part >= k for part in together)


def across(got: Sequence[Thanked], department: Mapping[Hashable, Hashable], k: int = K) -> int | None:
    """How many came from another department; None where those who sent either part are fewer than k, but some."""
    other = [department.get(one.giver) != department.get(one.receiver) for one in got]
    far = {one.giver for one, is_far in zip(got, other, strict=True) if is_far}
    near = {one.giver for one, is_far in zip(got, other, strict=True) if not is_far}
    return None if 0 < len(far) < k or 0 < len(near) < k else sum(other)
