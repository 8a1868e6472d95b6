"""How many chose what at a moment of a talk, without saying it of anybody?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

K = 5


@dataclass(frozen=True)
class Shares:
    """Of `n` people: how many made each of the shown choices; `rest` made others, which are not told apart."""

    n: int
    shown: Sequence[tuple[str, int]]
    rest: int


def shares(chosen: Sequence[str], k: int = K) -> Shares | None:
    """`chosen` has one choice a person, in the order of time. Only full batches of `k` people count, so that what is
    new between two looks is never one person's. A choice is shown where at least `k` made it and at least `k` did
    not; what is left over together is nobody or at least `k`. None where nothing can be shown.
    """
    k = max(K, k)
    n = len(chosen) // k * k
    counted = Counter(chosen[:n])
    shown = sorted(((one, many) for one, many in counted.items() if k <= many <= n - k), key=lambda row: -row[1])
    rest = n - sum(many for _one, many in shown)
    while shown and 0 < rest < k:
        rest += shown.pop()[1]
    if not shown or any(many > n - k for _one, many in shown):
        return None
    return Shares(n, sorted(shown), rest)
