"""How much work is left of each request in line, in each future?"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from footpath.pure.crew import Request
from footpath.pure.draws import bases, luck, places
from footpath.pure.kaplan_meier import Bools, Curve, Floats, Ints

if TYPE_CHECKING:
    from footpath.pure.forecast import Model
    from footpath.pure.queueing import Plan

Reals = npt.NDArray[np.floating[Any]]
LONGEST = 10 * 365 * 86_400.0  # working seconds: what would take longer is nobody's plan
PAUSES = 1  # the stream of luck that pauses have, beside that of the work
MANY = 128  # requests of one table, from which on it pays to look up all bases of luck in it once
MOST_TURNED = 2**21  # lengths that are kept so, 8 MB: 16 tables with 512 futures

_learned: dict[int, tuple[weakref.ref[Model], dict[tuple[int, int], Floats | None]]] = {}
_turned: dict[tuple[int, int, int], tuple[Floats, Reals]] = {}
_turning = Lock()


@dataclass(frozen=True)
class WorkLeft:
    """Requests column by column, and the tables of equally likely lengths in which their luck looks up their work.

    table (n,): which of `lengths` (k, S), rising, in working seconds. spent (n,): working seconds that it is in hand
    already; behind (n,): how many of its table's lengths are over by then. withdrawn (n,): in how many futures it
    is withdrawn before work begins, which are those of the least lengths.
    """

    ids: list[int]
    table: Ints
    tables: Tables
    lengths: Reals
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
    def among(cls, tables: Tables, ids: list[int], table: Sequence[int], begun: Floats, seed: int) -> WorkLeft:
        """Requests of one plan or of many, whose `tables` have been collected; table (n,): which is each one's."""
        lengths, which = np.array(tables.lengths), np.array(table, dtype=np.int64)
        spent = np.where(begun < 0, -begun, 0.0)
        behind = np.zeros(len(ids), dtype=np.int64)
        for row in np.flatnonzero(spent):
            behind[row] = np.searchsorted(lengths[which[row]], spent[row], side="right")
        return cls(ids, which, tables, lengths, spent, behind, np.array(tables.withdrawn, dtype=np.int64)[which], seed)

    def __len__(self) -> int:
        return len(self.ids)

    def draw(self, low: int, high: int, work: Reals) -> Bools | None:
        """Write the work of the rows from `low` to before `high` into `work` (m, S).

        Returns in which futures each is withdrawn, (m, S); None when none is in any.
        """
        if low == high:
            return None
        size, which = work.shape[1], self.table[low:high]
        at = places(self.ids[low:high], size, self.seed)
        lucks = np.lib.stride_tricks.sliding_window_view(bases(size, self.seed).ravel(), size)
        numbers = set(which.tolist())
        turned = {one: table for one in numbers if (table := self.tables.turned(one, self.seed)) is not None}
        if len(turned) == len(numbers):
            pairs = zip(which.tolist(), at.tolist(), strict=True)
            np.concatenate([turned[number][begin : begin + size] for number, begin in pairs], out=work.reshape(-1))
        else:
            place = lucks[at].astype(np.intp)
            place += (which * size)[:, None]
            self.lengths.take(place, out=work, mode="clip")
        begun = np.flatnonzero(self.spent[low:high])
        if begun.size:
            work[begun] = self._rest(low + begun, lucks[at[begun]].astype(np.intp))
        withdrawn = self.withdrawn[low:high]
        return lucks[at] < withdrawn[:, None] if withdrawn.any() else None

    def _rest(self, rows: Ints, luck_of: npt.NDArray[np.intp]) -> Reals:
        """(m, S): what is left of work in hand: its luck among the lengths that are not over yet."""
        size, behind = luck_of.shape[1], self.behind[rows, None]
        place = np.minimum(behind + luck_of * (size - behind) // size, size - 1)
        rest = self.lengths[self.table[rows, None], place] - self.spent[rows, None]
        # Longer in hand than anything known: what is left does not depend on the time spent any more.
        typical = (self.lengths[:, -1] - self.lengths[:, size // 2])[self.table[rows], None]
        memoryless = -np.log1p(-(luck_of + 0.5) / size) * typical
        return np.asarray(np.where(behind == size, memoryless, np.maximum(rest, 0.0)))

    @property
    def mean_work(self) -> float:
        """Working seconds of all rows together, about."""
        return float(self.lengths.mean(axis=1, dtype=np.float64)[self.table].sum()) if self.ids else 0.0


def resumed(pauses: Curve, line: Sequence[Request], size: int, seed: int) -> Floats:
    """(n, S): working seconds until each paused request goes on, given for how long it has been waited for."""
    age = np.array([one.paused or 0.0 for one in line])[:, None]
    begun = pauses.share_before(age)
    share = (luck([one.id for one in line], size, seed, PAUSES) + 0.5) / size
    rest = pauses.time_of(begun + share * (1.0 - begun)) - age
    # Beyond the curve each second is like the one before; there is nothing left of its share to tell them apart by.
    memoryless = -np.log1p(-share) / pauses.rate
    return np.asarray(np.clip(np.where(age > pauses.times[-1], memoryless, rest), 0.0, LONGEST))


def learned_table(model: Model, type_id: int, size: int) -> Floats | None:
    """`Model.work_table`, read off once: many plans are made of one model."""
    kept = _learned.get(id(model))
    if kept is None or kept[0]() is not model:
        kept = (weakref.ref(model, partial(_forget, id(model))), {})
        _learned[id(model)] = kept
    tables = kept[1]
    if (type_id, size) not in tables:
        tables[type_id, size] = model.work_table(type_id, size)
    return tables[type_id, size]


def _forget(key: int, _: object) -> None:
    _learned.pop(key, None)


class Tables:
    """Tables of lengths, each once. lengths: (S,) each, working seconds; withdrawn: how many stand for no work.

    `turns`: whether those that many ask for may be kept as all luck finds them; many teams have too many for that.
    """

    def __init__(self, *, turns: bool = True) -> None:
        self.lengths: list[Reals] = []
        self.withdrawn: list[int] = []
        self._known: dict[tuple[int, int], int] = {}
        self._sources: list[Floats] = []  # kept, so that no other one gets its id
        self._asked: list[int] = []
        self._turns = turns

    def numbers(self, plan: Plan, line: Sequence[Request], certain: bool = False) -> list[int]:
        """(n,): which table is that of each request of the plan."""
        shares = {} if certain else plan.team.withdrawn
        if shares:
            kinds = [(one.type_id, one.started_at is None) for one in line]
            of = {kind: self._number(plan, kind[0], shares.get(kind[0], 0.0) * kind[1]) for kind in set(kinds)}
            numbers = [of[kind] for kind in kinds]
        else:
            types = [one.type_id for one in line]
            certainly = {one: self._number(plan, one, 0.0) for one in set(types)}
            numbers = [certainly[one] for one in types]
        for number in set(numbers):
            self._asked[number] += numbers.count(number)
        return numbers

    def turned(self, number: int, seed: int) -> Reals | None:
        """(b * 2S,): the table looked up in all bases of luck, laid flat; None where too few ask for it."""
        if not self._turns:
            return None
        key = (id(self._sources[number]), self.withdrawn[number], seed)
        with _turning:
            known = _turned.get(key)
            if known is None and self._asked[number] >= MANY:
                table = self.lengths[number]
                known = (self._sources[number], table.take(bases(len(table), seed), mode="clip").ravel())
                while _turned and sum(kept.size for _, kept in _turned.values()) + known[1].size > MOST_TURNED:
                    del _turned[next(iter(_turned))]
                _turned[key] = known
        return None if known is None else known[1]

    def _number(self, plan: Plan, type_id: int, share: float) -> int:
        table, gone = plan.work_table(type_id), round(share * plan.S)
        assert table is not None  # the caller has looked at `cannot_say`
        number = self._known.setdefault((id(table), gone), len(self.lengths))
        if number == len(self.lengths):
            self._sources.append(table)
            self._asked.append(0)
            lengths = np.clip(np.where(np.isnan(table), LONGEST, table), 0.0, LONGEST)
            worked = np.arange(plan.S - gone) + 0.5
            kept = lengths[(worked * (plan.S / max(len(worked), 1))).astype(np.intp)] if gone else lengths
            self.lengths.append(np.concatenate([np.zeros(gone), kept]).astype(np.float32))
            self.withdrawn.append(gone)
        return number
