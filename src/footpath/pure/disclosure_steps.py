"""How may it be told how many people fall on each step of a scale, so that no step tells of a few?"""

from collections.abc import Sequence

Steps = list[tuple[tuple[str, ...], int]]


def in_steps(counts: Sequence[tuple[str, int]], k: int) -> Steps:
    """Steps as they lie beside each other, with those of 1 to k-1 people merged with the next ones, and people each.

    counts: (step, people) in the order of the scale. Nothing ([]) where all would be told to be on one side of it: less
    than two groups of k and more (AN-04, and AN-10 for what all have said). Raises ValueError for a count below zero.
    """
    if any(count < 0 for _step, count in counts):
        raise ValueError("a count below zero")
    found: Steps = []
    for step, count in counts:
        if found and found[-1][1] < k:
            found[-1] = ((*found[-1][0], step), found[-1][1] + count)
        else:
            found.append(((step,), count))
    if len(found) > 1 and found[-1][1] < k:
        (steps, count), (more, few) = found[-2:]
        found[-2:] = [((*steps, *more), count + few)]
    return found if len(found) > 1 else []
