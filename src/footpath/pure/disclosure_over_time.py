"""Which groups would tell, next to an earlier wave, what the few said who left or joined since?

Nobody's answer in one wave is their answer in another, so no sum can be subtracted exactly. But if two waves lie close
and all others answered as before, the difference is what the few said. So of such a group no distribution is shown, and
bands change only when several answers do. In a group of MANY people a few of the others will have changed their mind,
and after CLOSE days in every group: those are left alone, else nobody could ever see what became better.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np

from footpath.pure.disclosure_audit import exposed

CLOSE = 90  # days between two waves
MANY = 30  # people in a group

Groups = Mapping[str, AbstractSet[int]]


def tells_of_few(now: Groups, earlier: Sequence[Groups], k: int) -> set[str]:
    """The groups of this wave for which no distribution may be shown.

    now, earlier: by key, the people who were asked, of groups with fewer than MANY whose distributions are shown, or
    were shown, in this wave and in those that lie close. Taken together they are audited as if nobody had changed
    their mind: while 1 to k-1 people could be told from all others, the smallest group that ends it gives way.
    """
    left = {key: people for key, people in now.items() if people}
    before = [people for groups in earlier for people in groups.values() if people]
    known = _exposed(before, k)  # what earlier waves give away among themselves is done
    while left and (found := _exposed([*left.values(), *before], k) - known):
        worst = min(found, key=lambda group: (len(group), sorted(group)))
        by_size = sorted(left, key=lambda key: (len(left[key]), key))
        ends_it = (key for key in by_size if worst not in _exposed([*_without(left, key), *before], k))
        left.pop(next(ends_it, by_size[0]))
    return set(now) - set(left)


def _without(left: Groups, key: str) -> list[AbstractSet[int]]:
    return [people for other, people in left.items() if other != key]


def _exposed(groups: Sequence[AbstractSet[int]], k: int) -> set[frozenset[int]]:
    everybody = sorted(set[int]().union(*groups))
    rows = np.array([[one in people for one in everybody] for people in groups], dtype=np.int64)
    found = exposed(rows.reshape(len(groups), len(everybody)), np.ones(len(everybody), dtype=np.int64), k)
    return {frozenset(everybody[i] for i in group) for group in found}
