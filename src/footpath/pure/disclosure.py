"""Which groups of a table may be shown, so that none below the threshold can be made out?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

K = 5  # people, at least, behind every figure
K_COMMENTS = 10  # people, at least, behind comments
K_DETAIL = 10  # people, at least, behind a whole distribution
LEAST_RATERS = 3  # colleagues and reports who rate a person; elsewhere K is never below 5
MOST = 1000  # a threshold above this says that somebody mistook something
LEAST_PROVIDERS = 3  # a team with fewer who serve is a person (AN-22)
FIRST_DAYS = 5  # working days for which results about a person are theirs alone


@dataclass(frozen=True)
class Shown:
    """What may be shown of the groups of one parent.

    merged: groups that are shown as one. hidden: those of which nothing is shown but what is in the total, if that is.
    """

    shown: tuple[str, ...]
    merged: tuple[tuple[str, ...], ...]
    hidden: tuple[str, ...]
    total: bool


def siblings(counts: Mapping[str, int], k: int = K) -> Shown:
    """Threshold and complement for the groups of one parent (AN-04, AN-05, AN-06), in the order in which they came.

    Groups below k are hidden; while the hidden ones together are fewer than k, but some, the smallest visible one (of
    several, the first by name) is hidden with them, so that nobody gets them by subtracting. What is hidden is one
    merged block, if it is not the whole. Raises ValueError for a negative count.
    """
    if any(count < 0 for count in counts.values()):
        raise ValueError("a count below zero")
    total, hidden = sum(counts.values()), {name for name, count in counts.items() if count < k}
    together = sum(counts[name] for name in hidden)
    if 0 < together < k and len(hidden) < len(counts):
        next_one = min((name for name in counts if name not in hidden), key=lambda name: (counts[name], name))
        hidden.add(next_one)  # it has k or more itself, so one is enough
        together += counts[next_one]
    rest = tuple(name for name in counts if name in hidden)
    merge = together >= k and len(rest) < len(counts) and len(rest) > 1
    return Shown(
        shown=tuple(name for name in counts if name not in hidden),
        merged=(rest,) if merge else (),
        hidden=() if merge else rest,
        total=total >= k,
    )


def may_be_threshold(k: object, least: int = K) -> bool:
    """Whether this can be a threshold: a whole number, not below the floor and not out of all proportion."""
    return isinstance(k, int) and not isinstance(k, bool) and least <= k <= MOST


def batches(new: int, k: int = K) -> int:
    """How many batches of k the answers of an always-on instrument fill; an unfinished one is invisible (AN-12)."""
    return new // k


def open_rate(invited: int, done: int, k: int = K) -> float | None:
    """What may be told of a wave that is open: the share of those who have answered, rounded to tenths; None for fewer
    than k invited (AN-11).
    """
    return None if invited < k else (done * 20 + invited) // (2 * invited) / 10


SIZE_CLASSES = ("under", "some", "many")


def size_class(invited: int, k: int = K, detail: int = K_DETAIL) -> str:
    """How large a group is said to be before anybody answers: "under" k; "some": k and more; "many": detail and up."""
    return SIZE_CLASSES[(invited >= k) + (invited >= max(k, detail))]


BANDS = ("0-20", "21-40", "41-60", "61-79", "80-100")


def band(good: int, n: int) -> str:
    """The band, in percent, of a share of which good of n > 0 were seen (AN-10)."""
    share = 100 * good
    return BANDS[sum((share > 20 * n, share > 40 * n, share > 60 * n, share >= 80 * n))]


def is_about_a_person(providers: int) -> bool:
    """Whether figures of a team with so many people who serve are figures of persons (AN-22)."""
    return providers < LEAST_PROVIDERS


def rater_groups(
    counts: Mapping[str, int], floors: Mapping[str, int], merge: Sequence[Sequence[str]] = ()
) -> list[tuple[str, ...]]:
    """Which groups of those who rate a person are shown, each for itself or merged as said before the close (AN-18).

    A short group is left out, and is no part of "all others" either; it is shown only with those that it was to be
    merged with, if together they reach the highest of their floors. Self and lead are named and not among these.
    Raises ValueError for a floor below 3 or a group in two mergers.
    """
    if any(floor < LEAST_RATERS for floor in floors.values()):
        raise ValueError(f"a floor below {LEAST_RATERS}")
    named = [group for one in merge for group in one]
    if len(named) != len(set(named)):
        raise ValueError("a group is in two mergers")
    short = {group for group, count in counts.items() if count < floors[group]}
    found: list[tuple[str, ...]] = []
    taken: set[str] = set()
    for one in merge:
        there = tuple(group for group in one if counts.get(group, 0))
        if short & set(there) and sum(counts[group] for group in there) >= max(floors[group] for group in there):
            found.append(there)
            taken |= set(there)
    found += [(group,) for group in counts if group not in short and group not in taken]
    return found
