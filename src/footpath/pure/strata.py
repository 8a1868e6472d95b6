"""Who is drawn, so that a few stand for all in the shares in which all of them really are?"""

import random
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def apportion(weights: Mapping[K, float], seats: int, room: Mapping[K, int] | None = None) -> dict[K, int]:
    """So many of `seats` for each, by the largest remainder (Hamilton): everybody gets the whole part of their quota,
    the rest goes to the largest remainders, of equal ones to the larger weight, then to whoever stands first. Nobody
    gets more than `room`; what they cannot take is shared among the others in the same way.

    ValueError for a negative weight or number of seats.
    """
    if seats < 0 or any(weight < 0 for weight in weights.values()):
        raise ValueError("weights and seats are not negative")
    given = dict.fromkeys(weights, 0)
    open_ones = {key: weight for key, weight in weights.items() if weight > 0}
    left = seats
    while left and open_ones:
        shares = _shared(open_ones, sum(open_ones.values()), left)
        full = [key for key, share in shares.items() if room is not None and share >= room.get(key, 0)]
        for key in full or shares:
            given[key] = shares[key] if room is None else min(shares[key], room.get(key, 0))
            left -= given[key]
            del open_ones[key]
    return given


def _shared(weights: Mapping[K, float], total: float, seats: int) -> dict[K, int]:
    quotas = {key: weight * seats / total for key, weight in weights.items()}
    given = {key: int(quota) for key, quota in quotas.items()}
    order = sorted(weights, key=lambda key: (given[key] - quotas[key], -weights[key]))
    for key in order[: seats - sum(given.values())]:
        given[key] += 1
    return given


def drawn(
    people: Mapping[K, Sequence[int]], weights: Mapping[K, float], steps: Sequence[int], seed: int,
    *, apart: Callable[[int, int], bool] = lambda _one, _other: False,
) -> list[int]:  # fmt: skip
    """People in the order in which they are asked: the first steps[0] of them, the first steps[1], and so on each
    stand for all as `apportion` has it. Fewer where there are no more. The same seed draws the same.

    No two of them are `apart`, that is, must not sit at one table.
    """
    lots = random.Random(seed)
    pools: dict[K, list[int]] = {}
    for key, found in people.items():
        pools[key] = sorted(found)
        lots.shuffle(pools[key])
    order: list[int] = []
    counts = dict.fromkeys(people, 0)
    for size in steps:
        while len(order) < size:
            room = {key: counts[key] + len(pool) for key, pool in pools.items()}
            wanted = apportion(weights, size, room)
            due = [key for key in people if pools[key] and counts[key] < wanted[key]]
            due = due or [key for key in people if pools[key]]
            if not due:
                return order
            _take(max(due, key=lambda key: wanted[key] - counts[key]), pools, counts, order, apart)
    return order


def _take(
    key: K, pools: dict[K, list[int]], counts: dict[K, int], order: list[int], apart: Callable[[int, int], bool]
) -> None:
    one = pools[key].pop(0)
    if not any(apart(one, other) for other in order):
        order.append(one)
        counts[key] += 1
