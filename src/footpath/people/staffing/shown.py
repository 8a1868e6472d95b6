"""Of which teams may a month be shown, so that nobody can subtract a few people from it?"""

from collections.abc import Collection, Mapping


def shown_of(people: Mapping[int, int], among: Collection[int] | None = None) -> frozenset[int]:
    """The teams of a month that may be shown beside the sum of all: at least K people each, and at least K, or nobody,
    in all the others together (AN-05). people: how many by key of team. among: no others than these.
    """
    import numpy as np  # slow to import: only where a file comes in

    from footpath.pure.disclosure import K
    from footpath.pure.disclosure_plan import keep, plan

    keys = {str(team): team for team in people}
    whole = plan([(text,) for text in keys], ["team"], [["team"]])
    counts = np.array([people[keys[cell[0]]] for cell in whole.cells])
    may = [i for i, block in enumerate(whole.blocks) if not block.by or among is None or keys[block.values[0]] in among]
    kept = keep(whole, counts, K, among=may).shown
    return frozenset(keys[whole.blocks[i].values[0]] for i in kept if whole.blocks[i].by)


def may_tell_whole(before: Mapping[int, int], now: Mapping[int, int]) -> bool:
    """Whether the sum of all teams may be told again when a month comes in anew: the sum told before, less this one,
    is that of the teams which only one of both files has. They have to be at least K people, or nobody.
    """
    from footpath.pure.disclosure import K

    if not before:
        return True
    gone = sum(n for team, n in before.items() if team not in now)
    new = sum(n for team, n in now.items() if team not in before)
    return all(n == 0 or n >= K for n in (gone, new))
