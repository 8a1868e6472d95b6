"""Of the groups that were announced, which may be shown when it is known who answered?

A plan is a list of cuts, each of which parts everybody into groups (blocks); the first is the whole. It is made of
those who are asked, before anybody answers. At close, counts of answers decide, cell by cell, by three rules that are
applied until none of them finds anything: no block below k (AN-04); the hidden blocks of a parent that is shown are
nobody, or k and more (AN-05); no group of 1 to k-1 people can be computed from all that is shown (AN-08).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from footpath.pure.disclosure_audit import Counts, at_a_glance, exposed, giving_way

WHOLE, MERGED = "all", "*"
Table = NDArray[np.int64]


@dataclass(frozen=True)
class Block:
    """A group that may be shown: of which cut (0 is the whole; later cuts give way first), by which values of which
    attributes, and of which cells. A merged block has MERGED for values.
    """

    cut: int
    by: tuple[str, ...]
    values: tuple[str, ...]
    cells: frozenset[int]

    @cached_property
    def key(self) -> str:
        """What it is called: "all", "team=7", "team=7&site=north", "team=*"."""
        return "&".join(f"{name}={value}" for name, value in zip(self.by, self.values, strict=True)) or WHOLE


@dataclass(frozen=True)
class Plan:
    """Blocks, the whole first. cells: the values of each cell, one for each attribute that some cut uses."""

    cells: tuple[tuple[str, ...], ...]
    blocks: tuple[Block, ...]

    @cached_property
    def families(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """(parent, its children) wherever a cut parts the blocks of another one further: all children of a parent."""
        cuts: dict[int, list[int]] = {}
        for i, block in enumerate(self.blocks):
            cuts.setdefault(block.cut, []).append(i)
        found = []
        for coarse, parents in cuts.items():
            for fine, blocks in cuts.items():
                if fine == coarse:
                    continue
                under = {parent: self._inside(blocks, parent) for parent in parents}
                if sum(map(len, under.values())) == len(blocks):
                    found += [(parent, tuple(children)) for parent, children in under.items() if children]
        return tuple(found)

    def _inside(self, blocks: Sequence[int], parent: int) -> list[int]:
        return [i for i in blocks if self.blocks[i].cells <= self.blocks[parent].cells]

    @cached_property
    def rows(self) -> Table:
        """(blocks, cells): 1 where the cell belongs to the block."""
        rows = np.zeros((len(self.blocks), len(self.cells)), dtype=np.int64)
        for i, block in enumerate(self.blocks):
            rows[i, list(block.cells)] = 1
        return rows


def plan(people: Collection[tuple[str, ...]], names: Sequence[str], cuts: Sequence[Sequence[str]]) -> Plan:
    """The plan for people with these values of the attributes that are named, and cuts by one or more of them, the
    whole added. A cut by two has a block for each pair of values that occurs.
    """
    cells = tuple(sorted(set(people)))
    blocks = [Block(0, (), (), frozenset(range(len(cells))))]
    for number, cut in enumerate(cuts, start=1):
        groups: dict[tuple[str, ...], set[int]] = {}
        for cell, values in enumerate(cells):
            groups.setdefault(tuple(values[names.index(name)] for name in cut), set()).add(cell)
        blocks += [Block(number, tuple(cut), values, frozenset(of)) for values, of in sorted(groups.items())]
    return Plan(cells, tuple(blocks))


def with_merged(plan: Plan, shown: Collection[int], people: Counts, k: int) -> tuple[Plan, frozenset[int]]:
    """The plan as it is published: of each cut the blocks that are shown, and what is hidden as one merged block
    (AN-06); and which of its blocks may be shown. Of a cut of which nothing is shown nothing is left.
    """
    blocks, public = [plan.blocks[0]], {0} if 0 in shown else set[int]()
    for cut in sorted({block.cut for block in plan.blocks[1:]}):
        of_cut = [i for i, block in enumerate(plan.blocks) if block.cut == cut]
        kept, hidden = [i for i in of_cut if i in shown], [i for i in of_cut if i not in shown]
        if not kept:
            continue
        public |= set(range(len(blocks), len(blocks) + len(kept)))
        blocks += [plan.blocks[i] for i in kept]
        if hidden:
            by, cells = plan.blocks[hidden[0]].by, frozenset[int]().union(*(plan.blocks[i].cells for i in hidden))
            if len(hidden) > 1 and int(people[list(cells)].sum()) >= k:
                public.add(len(blocks))
            blocks.append(Block(cut, by, (MERGED,) * len(by), cells))
    return Plan(plan.cells, tuple(blocks)), frozenset(public)


@dataclass(frozen=True)
class Kept:
    """What the rules left: blocks that are shown, and how many times which rule hid one."""

    shown: frozenset[int]
    below: int = 0
    complement: int = 0
    audit: int = 0


def keep(
    plan: Plan, people: Counts, k: int, *, among: Collection[int] | None = None, marks: Table | None = None
) -> Kept:
    """The blocks (of `among`, else of all) that may be shown.

    people: (cells,), how many answered. marks: (cells, categories), how many of them gave which answer; with these a
    group in which all say the same may not be shown, nor may the hidden blocks of a parent together be such a group.
    That is the second look, at distributions of groups that are k and more already: its audit is a glance.
    """
    return _Rules(plan, people, k, marks).kept(range(len(plan.blocks)) if among is None else among)


class _Rules:
    def __init__(self, plan: Plan, people: Counts, k: int, marks: Table | None) -> None:
        self.plan, self.people, self.k = plan, people, k
        self.n = plan.rows @ people
        self.marks = None if marks is None else plan.rows @ marks
        self.complement = self.audit = 0

    def kept(self, among: Collection[int]) -> Kept:
        shown = {i for i in among if self._enough([i])}
        below = len(among) - len(shown)
        while self._complements(shown) or self._audits(shown):
            pass
        return Kept(frozenset(shown), below, self.complement, self.audit)

    def _enough(self, blocks: Sequence[int]) -> bool:
        """Whether these blocks, of which no two overlap, are k people and more, and do not all say the same."""
        n = int(self.n[blocks].sum())
        return n >= self.k and (self.marks is None or int(self.marks[blocks].sum(axis=0).max()) < n)

    def _complements(self, shown: set[int]) -> bool:
        """Hide the smallest visible child of each parent whose hidden ones are too few; whether there was any."""
        changed = False
        for parent, children in sorted(self.plan.families, key=lambda family: int(self.n[family[0]])):  # inner first
            if parent not in shown:
                continue
            while True:
                hidden = [i for i in children if i not in shown]
                visible = [i for i in children if i in shown]
                if not int(self.n[hidden].sum()) or self._enough(hidden) or not visible:
                    break
                shown.remove(min(visible, key=self._size))
                self.complement += 1
                changed = True
        return changed

    def _audits(self, shown: set[int]) -> bool:
        """Hide one block so that an exposed group is safe, of the last cut before others; whether there was any."""
        rows = self.plan.rows[self._needed(shown)]
        look = exposed if self.marks is None else at_a_glance
        for group in look(rows, self.people, self.k):
            parts = sorted(shown - {0}, key=lambda i: (-self.plan.blocks[i].cut, *self._size(i)))
            if parts:
                everything = [*parts, *(shown & {0})]
                order = range(len(parts))
                shown.remove(parts[giving_way(self.plan.rows[everything], self.people, group, order)])
                self.audit += 1
                return True
        return False

    def _needed(self, shown: set[int]) -> list[int]:
        """What is shown, without parents and last children that are sums and differences of others: nothing is lost."""
        needed, whole_below = set(shown), set()
        for parent, children in self.plan.families:
            there = [i for i in children if self.n[i]]
            if parent in shown and there and all(i in needed for i in there):
                needed.discard(max(there, key=self._size) if parent in whole_below else parent)
                whole_below.add(parent)
        return sorted(needed)

    def _size(self, block: int) -> tuple[int, str]:
        return int(self.n[block]), self.plan.blocks[block].key
