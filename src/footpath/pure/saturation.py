"""How likely does the next one bring something new, and how many kinds are there likely at all?"""

from collections.abc import Collection


def chance_of_new(counts: Collection[int]) -> float | None:
    """The chance that the next case is of a kind not seen yet: kinds seen once per case (Good 1953, after Turing).

    `counts`: how often each kind was seen, 0 for never. None without a case; ValueError for a negative count.
    """
    cases = sum(_seen(counts))
    return _times(counts, 1) / cases if cases else None


def kinds_at_least(counts: Collection[int]) -> float:
    """How many kinds there are, a lower bound: S + f1 (f1 - 1) / (2 (f2 + 1)), with f1 of the S kinds seen once and f2
    seen twice (Chao 1984, corrected for bias). 0.0 where nothing was seen; ValueError for a negative count.
    """
    once, twice = _times(counts, 1), _times(counts, 2)
    return len(_seen(counts)) + once * (once - 1) / (2 * (twice + 1))


def _seen(counts: Collection[int]) -> list[int]:
    if any(count < 0 for count in counts):
        raise ValueError("a kind is seen never, or more often")
    return [count for count in counts if count]


def _times(counts: Collection[int], often: int) -> int:
    return sum(count == often for count in counts)
