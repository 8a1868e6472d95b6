"""How much work is left of each request in line, in each future?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from footpath.pure.crew import Request
from footpath.pure.draws import luck
from footpath.pure.kaplan_meier import Bools, Curve, Floats, Ints

if TYPE_CHECKING:
    from footpath.pure.queueing import Plan

Reals = npt.NDArray[np.floating[Any]]
LONGEST = 10 * 365 * 86_400.0  # working seconds: what would take longer is nobody's plan
PAUSES = 1  # the stream of luck that pauses have, beside that of the work


@dataclass(frozen=True)
class WorkLeft:
    """Requests column by column, and the tables of equally likely lengths in which their luck looks up their work.

    table (n,): which of `tables` (k, S), rising, in working seconds. spent (n,): working seconds that it is in hand
    already; behind (n,): how many of its table's lengths are over by then. withdrawn (n,): in how many futures it
    is withdrawn before work begins, which are those of the least lengths.
    """

    ids: list[int]
    table: Ints
    tables: Reals
    spent: Floats
    behind: Ints
    withdrawn: Ints
    seed: int

    @classmethod
    def of(cls, plan: Plan, line: Sequence[Request], begun: Floats, *, certain: bool = False) -> WorkLeft:
        """begun (n,): when each was taken in hand, working seconds from now, nan when it was not.

        `certain`: leave out that some are withdrawn.
        """
        numbers: dict[tuple[int, bool], int] = {}
        waiting = np.isnan(begun)
        kinds = [(one.type_id, wait and not certain) for one, wait in zip(line, waiting.tolist(), strict=True)]
        table = np.array([numbers.setdefault(kind, len(numbers)) for kind in kinds], dtype=np.int64)
        gone = {kind: round(plan.team.withdrawn.get(kind[0], 0.0) * plan.S) if kind[1] else 0 for kind in numbers}
        tables = [_table(plan, type_id, gone[type_id, waits]) for type_id, waits in numbers]
        spent = np.where(waiting, 0.0, np.maximum(-begun, 0.0))
        behind = np.zeros(len(line), dtype=np.int64)
        for row in np.flatnonzero(spent > 0):
            behind[row] = np.searchsorted(tables[table[row]], spent[row], side="right")
        return cls(
            [one.id for one in line],
            table,
            np.array(tables, dtype=np.float32).reshape(len(tables), plan.S),
            spent,
            behind,
            np.array([gone[kind] for kind in kinds], dtype=np.int64),
            plan.seed,
        )

    def __len__(self) -> int:
        return len(self.ids)

    def draw(self, low: int, high: int, work: Reals) -> Bools | None:
        """Write the work of the rows from `low` to before `high` into `work` (m, S).

        Returns in which futures each is withdrawn, (m, S); None when none is in any.
        """
        size = work.shape[1]
        place: Any = luck(self.ids[low:high], size, self.seed)
        withdrawn = self.withdrawn[low:high]
        gone = place < withdrawn[:, None] if withdrawn.any() else None
        if len(self.tables) > 1 or self.behind[low:high].any():
            place = place.astype(np.intp)
            begun = np.flatnonzero(self.behind[low:high])
            behind = self.behind[low:high][begun, None]
            place[begun] = behind + place[begun] * (size - behind) // size
            place += (self.table[low:high] * size)[:, None]
        self.tables.take(place, out=work, mode="clip")
        for row in np.flatnonzero(self.spent[low:high]):
            if self.behind[low + row] == size:
                # Longer in hand than anything known: what is left does not depend on the time spent any more.
                table = self.tables[self.table[low + row]]
                some = (luck([self.ids[low + row]], size, self.seed)[0] + 0.5) / size
                work[row] = -np.log1p(-some) * (table[-1] - table[size // 2])
            else:
                work[row] = np.maximum(work[row] - self.spent[low + row], 0.0)
        return gone

    @property
    def mean_work(self) -> float:
        """Working seconds of all rows together, about."""
        return float(self.tables.mean(axis=1, dtype=np.float64)[self.table].sum())


def resumed(pauses: Curve, line: Sequence[Request], size: int, seed: int) -> Floats:
    """(n, S): working seconds until each paused request goes on, given for how long it has been waited for."""
    age = np.array([one.paused or 0.0 for one in line])[:, None]
    begun = pauses.share_by(age)
    share = (luck([one.id for one in line], size, seed, PAUSES) + 0.5) / size
    return np.asarray(np.clip(pauses.time_of(begun + share * (1.0 - begun)) - age, 0.0, LONGEST))


def _table(plan: Plan, type_id: int, withdrawn: int) -> Floats:
    table = plan.work_table(type_id)
    assert table is not None  # the caller has looked at `cannot_say`
    lengths = np.clip(np.nan_to_num(table, nan=LONGEST), 0.0, LONGEST)
    worked = plan.S - withdrawn
    kept = lengths[((np.arange(worked) + 0.5) * plan.S / max(worked, 1)).astype(np.intp)]
    return np.concatenate([np.zeros(withdrawn), kept])
