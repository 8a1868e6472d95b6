"""Do two who look at the same thing say the same?"""

from collections.abc import Sequence
from itertools import chain

Table = Sequence[Sequence[float]]


def kappa(table: Table) -> float | None:
    """Cohen's kappa: `table[i][j]` cases in which the first said i and the second j (Cohen 1960). None where there are
    no cases, or only one answer was ever given. ValueError for a table that is not square.
    """
    if any(len(row) != len(table) for row in table):
        raise ValueError("both choose from the same answers")
    cases = sum(chain.from_iterable(table))
    if not cases:
        return None
    agreed = sum(table[one][one] for one in range(len(table))) / cases
    by_chance = sum(sum(table[one]) * sum(row[one] for row in table) for one in range(len(table))) / cases**2
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)
