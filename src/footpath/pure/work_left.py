"""How much work is left of each request in line, in each future?"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from footpath.pure.crew import Request
from footpath.pure.draws import luck
from footpath.pure.kaplan_meier import Bools, Curve, Floats, Ints

if TYPE_CHECKING:
    from footpath.pure.forecast import Model
    from footpath.pure.queueing import Plan

Reals = npt.NDArray[np.floating[Any]]
LONGEST = 10 * 365 * 86_400.0  # working seconds: what would take longer is nobody's plan
_LEARNED: dict[int, tuple[weakref.ref[Model], dict[tuple[int, int], Floats | None]]] = {}
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
        tables = Tables()
        return cls.among(tables, [one.id for one in line], tables.numbers(plan, line, certain), begun, plan.seed)

    @classmethod
    def among(cls, tables: Tables, ids: list[int], table: list[int], begun: Floats, seed: int) -> WorkLeft:
        """Requests of one plan or of many, whose `tables` have been collected; table (n,): which is each one's."""
        lengths, which = np.array(tables.lengths, dtype=np.float32), np.array(table, dtype=np.int64)
        spent = np.where(begun < 0, -begun, 0.0)
        behind = np.zeros(len(ids), dtype=np.int64)
        for row in np.flatnonzero(spent):
            behind[row] = np.searchsorted(lengths[which[row]], spent[row], side="right")
        return cls(ids, which, lengths, spent, behind, np.array(tables.withdrawn, dtype=np.int64)[which], seed)

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


def learned_table(model: Model, type_id: int, size: int) -> Floats | None:
    """`Model.work_table`, read off once: many plans are made of one model."""
    kept = _LEARNED.get(id(model))
    if kept is None or kept[0]() is not model:
        kept = (weakref.ref(model, partial(_forget, id(model))), {})
        _LEARNED[id(model)] = kept
    tables = kept[1]
    if (type_id, size) not in tables:
        tables[type_id, size] = model.work_table(type_id, size)
    return tables[type_id, size]


def _forget(key: int, _: object) -> None:
    _LEARNED.pop(key, None)


class Tables:
    """Tables of lengths, each once. lengths: (S,) each, working seconds; withdrawn: how many stand for no work."""

    def __init__(self) -> None:
        self.lengths: list[Floats] = []
        self.withdrawn: list[int] = []
        self._numbers: dict[tuple[int, int], int] = {}
        self._kept: list[Floats] = []

    def numbers(self, plan: Plan, line: Sequence[Request], certain: bool = False) -> list[int]:
        """(n,): which table is that of each request of the plan."""
        shares = {} if certain else plan.team.withdrawn
        kinds = [(one.type_id, one.started_at is None) for one in line]
        numbers = {kind: self._number(plan, kind[0], shares.get(kind[0], 0.0) * kind[1]) for kind in set(kinds)}
        return [numbers[kind] for kind in kinds]

    def _number(self, plan: Plan, type_id: int, share: float) -> int:
        table, gone = plan.work_table(type_id), round(share * plan.S)
        assert table is not None  # the caller has looked at `cannot_say`
        key = (id(table), gone)
        if key not in self._numbers:
            self._numbers[key] = len(self.lengths)
            self._kept.append(table)  # so that no other one gets its id
            lengths = np.clip(np.where(np.isnan(table), LONGEST, table), 0.0, LONGEST)
            worked = np.arange(plan.S - gone) + 0.5
            kept = lengths[(worked * (plan.S / max(len(worked), 1))).astype(np.intp)] if gone else lengths
            self.lengths.append(np.concatenate([np.zeros(gone), kept]))
            self.withdrawn.append(gone)
        return self._numbers[key]
