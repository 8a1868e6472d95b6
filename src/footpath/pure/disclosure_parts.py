"""Where may be told what those say who answered several questions, beside what all say to each?

A gap between two voices, or how well questions hang together, rests on those who answered all of them (the part). Next
to the sums of each question that are published already, it gives away what the others said (the rest). Whoever combines
published sums either leaves the sums of the question out of it, and then has sums of the rest alone; or has some of the
part in it. So it is enough that neither sums over the rest, nor the published sums looked at on the part, expose few.
"""

from collections.abc import Collection

from footpath.pure.disclosure_audit import Counts, at_a_glance, exposed, giving_way
from footpath.pure.disclosure_plan import Plan


def keep_part(
    plan: Plan, part: Counts, rest: Counts, *, k: int, kd: int, shown: Collection[int], among: Collection[int]
) -> set[int]:
    """The blocks of `among` for which a figure of the part may be told: kd people and more, and kd left out, or nobody.

    shown: the blocks in which the sum over part and rest is published. part, rest: (cells,) people.
    """
    found = {i for i in among if int(plan.rows[i] @ part) >= kd}
    if not rest.any():
        return found  # the part is all of it: nothing is told but what is known
    if at_a_glance(plan.rows[sorted(shown)], part, k):
        return set()
    found = {i for i in found if int(plan.rows[i] @ rest) == 0 or int(plan.rows[i] @ rest) >= kd}
    while groups := exposed(plan.rows[sorted(found)], rest, k):
        order = sorted(found, key=lambda i: (-plan.blocks[i].cut, int(plan.rows[i] @ part)))
        found.remove(order[giving_way(plan.rows[order], rest, groups[0], range(len(order)))])
    return found
