"""How is a net that may run in circles drawn in layers, from left to right, with few crossings?

Circles are broken by the layers themselves: each stands as many columns before the end as it needs links to get there,
so that a link leads forward by one column, or it does not bring nearer to the end and is drawn as leading back. Order
within a layer by the middle of the neighbors (Sugiyama, Tagawa and Toda 1981), the best of some sweeps kept. The same
net is always drawn the same: ties go by the order that is given.
"""

from bisect import bisect_right, insort
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
SWEEPS = 6


def knots(nodes: Sequence[Key], edges: Collection[tuple[Key, Key]]) -> list[list[Key]]:
    """Those that reach each other round and round, together; nobody who is in no circle (Tarjan 1972, without depth of
    calls). In the order of `nodes`, each group by its first one.
    """
    after = _after(nodes, edges)
    place = {key: at for at, key in enumerate(nodes)}
    number: dict[Key, int] = {}
    lowest: dict[Key, int] = {}
    stack: list[Key] = []
    held: set[Key] = set()
    found: list[list[Key]] = []
    for start in nodes:
        if start in number:
            continue
        walk = [(start, iter(after[start]))]
        number[start] = lowest[start] = len(number)
        stack.append(start)
        held.add(start)
        while walk:
            key, ahead = walk[-1]
            step = next((other for other in ahead if other not in number or other in held), None)
            if step is not None and step not in number:
                number[step] = lowest[step] = len(number)
                stack.append(step)
                held.add(step)
                walk.append((step, iter(after[step])))
            elif step is not None:
                lowest[key] = min(lowest[key], number[step])
            else:
                walk.pop()
                if walk:
                    lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[key])
                if lowest[key] == number[key]:
                    group = _taken_off(stack, held, key)
                    found += [sorted(group, key=place.__getitem__)] if len(group) > 1 else []
    return sorted(found, key=lambda group: place[group[0]])


def _taken_off(stack: list[Key], held: set[Key], until: Key) -> list[Key]:
    group = []
    while True:
        key = stack.pop()
        held.discard(key)
        group.append(key)
        if key == until:
            return group


def towards(nodes: Sequence[Key], edges: Collection[tuple[Key, Key]], ends: Collection[Key]) -> dict[Key, int]:
    """In which column each stands, so that every end stands in the last one, and whatever needs one link more to the
    nearest end one column before. Whoever reaches no end stands in the first one of all. No link of a circle moves
    anybody: the fewest links decide.
    """
    before = _after(nodes, [(other, one) for one, other in edges])
    far = dict.fromkeys((key for key in nodes if key in ends), 0)
    ahead = list(far)
    for one in ahead:  # grows while it is walked
        for other in before[one]:
            if other not in far:
                far[other] = far[one] + 1
                ahead.append(other)
    most = max(far.values(), default=-1) + (1 if len(far) < len(nodes) else 0)
    return {key: most - far.get(key, most) for key in nodes}


def rows(nodes: Sequence[Key], column: Mapping[Key, int], forward: Collection[tuple[Key, Key]]) -> list[list[Key]]:
    """Each column from top to bottom, so that few of the links cross: of all sweeps the order with the fewest."""
    found: list[list[Key]] = [[] for _ in range(max(column.values(), default=-1) + 1)]
    for key in nodes:
        found[column[key]].append(key)
    before, after = _after(nodes, [(b, a) for a, b in forward]), _after(nodes, forward)
    best, fewest = [list(one) for one in found], crossings(found, forward)
    for sweep in range(SWEEPS):
        if not fewest:
            break
        beside, order = (before, found[1:]) if sweep % 2 == 0 else (after, found[-2::-1])
        for one in order:
            at = {key: place / max(1, len(row) - 1) for row in found for place, key in enumerate(row)}
            middle = {key: _mean([at[other] for other in beside[key]], at[key]) for key in one}
            one.sort(key=middle.__getitem__)
        now = crossings(found, forward)
        if now < fewest:
            best, fewest = [list(one) for one in found], now
    return best


def crossings(found: Sequence[Sequence[Key]], forward: Iterable[tuple[Key, Key]]) -> int:
    """How many pairs of links between the same two columns cross, by counting inversions."""
    place = {key: (column, at) for column, row in enumerate(found) for at, key in enumerate(row)}
    between: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one, other in forward:
        (left, y), (right, z) = place[one], place[other]
        between.setdefault((left, right), []).append((y, z))
    count = 0
    for links in between.values():
        seen: list[int] = []
        for _y, z in sorted(links):
            count += len(seen) - bisect_right(seen, z)
            insort(seen, z)
    return count


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _after(nodes: Iterable[Key], edges: Iterable[tuple[Key, Key]]) -> dict[Key, list[Key]]:
    found: dict[Key, list[Key]] = {key: [] for key in nodes}
    for one, other in edges:
        found[one].append(other)
    return found
