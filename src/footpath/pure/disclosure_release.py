"""What leaves of the answers of a wave, by its plan, at its close?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from typing import Any

import numpy as np

from footpath.pure.answers_together import apart, together
from footpath.pure.disclosure import K_COMMENTS, K_DETAIL, K
from footpath.pure.disclosure_audit import Counts
from footpath.pure.disclosure_bounds import Sums, narrow
from footpath.pure.disclosure_figures import SCALES, Question, comments, figure, marks
from footpath.pure.disclosure_parts import keep_part
from footpath.pure.disclosure_plan import WHOLE, Kept, Plan, Table, keep, with_merged

Json = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """One question of the instrument, and what it belongs to."""

    key: str
    question: Question
    stem: str = ""
    voice: str = ""
    dimension: str = ""


@dataclass(frozen=True)
class Given:
    """One answer: the cell of the plan that it is in, and what was said, by the key of the question."""

    cell: int
    answers: Mapping[str, Any]


@dataclass(frozen=True)
class Rules:
    """The thresholds of a wave; blocks of which no distribution is shown (`coarse`, see disclosure_over_time); and
    whether the bounds are audited as well (`strict`).
    """

    k: int = K
    kc: int = K_COMMENTS
    kd: int = K_DETAIL
    coarse: frozenset[str] = frozenset()
    strict: bool = False


@dataclass(frozen=True)
class Released:
    """blocks: {"key", "n", "items", "pairs", "dimensions"} as stored, see surveys/release.py. plan: the published one.
    audit: what each rule hid.
    """

    blocks: list[Json]
    plan: Plan
    audit: Json


def release(plan: Plan, asked: Sequence[Asked], given: Sequence[Given], rules: Rules, luck: Random) -> Released:
    """Every figure that may leave, and nothing else. `luck` shuffles comments."""
    wave = _Wave(plan, asked, given, rules)
    blocks = [wave.block(i) for i in sorted(wave.public)]
    for one in asked:
        if one.question.kind == "open":
            wave.put_comments(one, {block["key"]: block for block in blocks}, luck)
    return Released(blocks, wave.plan, wave.audit())


@dataclass(frozen=True)
class _Item:
    """What the rules left of one question: blocks with a figure, and those of them with a distribution."""

    people: Counts
    shown: Kept
    detailed: Kept
    tried: int = 0
    narrow: int = 0


@dataclass
class _Wave:
    announced: Plan
    asked: Sequence[Asked]
    given: Sequence[Given]
    rules: Rules
    items: dict[str, _Item] = field(default_factory=dict)

    def __post_init__(self) -> None:
        everybody = self.count(self.given)
        self.base = keep(self.announced, everybody, self.rules.k)
        self.plan, self.public = with_merged(self.announced, self.base.shown, everybody, self.rules.k)
        self.items = {one.key: self._item(one) for one in self.asked}

    @cached_property
    def by_cell(self) -> list[list[Mapping[str, Any]]]:
        found: list[list[Mapping[str, Any]]] = [[] for _ in self.announced.cells]
        for one in self.given:
            found[one.cell].append(one.answers)
        return found

    def count(self, given: Collection[Given]) -> Counts:
        return np.bincount([one.cell for one in given], minlength=len(self.announced.cells)).astype(np.int64)

    def of_block(self, i: int) -> list[Mapping[str, Any]]:
        return [answers for cell in sorted(self.plan.blocks[i].cells) for answers in self.by_cell[cell]]

    def _item(self, one: Asked) -> _Item:
        said = [[a[one.key] for a in cell if one.question.answered(a.get(one.key))] for cell in self.by_cell]
        people = np.array([len(cell) for cell in said], dtype=np.int64)
        shown = keep(self.plan, people, self.rules.k, among=self.public)
        if one.question.kind == "open":
            return _Item(people, shown, Kept(frozenset()))
        table = np.array([marks(one.question, cell) for cell in said], dtype=np.int64)
        fine = {i for i in shown.shown if self.plan.blocks[i].key not in self.rules.coarse}
        detailed = keep(self.plan, people, self.rules.kd, among=fine, marks=table)
        if not self.rules.strict or one.question.kind not in SCALES:
            return _Item(people, shown, detailed)
        return self._strict(people, table, shown, detailed)

    def _strict(self, people: Counts, table: Table, shown: Kept, detailed: Kept) -> _Item:
        """Take back distributions until no small group is known within less than a step."""
        totals, tried, gone = table @ np.arange(1, table.shape[1] + 1), 0, 0
        while detailed.shown:
            rows = self.plan.rows[sorted(detailed.shown)]
            groups, looked = narrow(Sums(rows, people, totals, 1, table.shape[1]), self.rules.k)
            tried += looked
            if not groups:
                break
            touching = [i for i in detailed.shown if self.plan.blocks[i].cells & set(groups[0])]
            smallest = min(touching, key=lambda i: (int(self.plan.rows[i] @ people), self.plan.blocks[i].key))
            left = detailed.shown - {smallest}
            gone += 1
            detailed = keep(self.plan, people, self.rules.kd, among=left, marks=table)
        return _Item(people, shown, detailed, tried, gone)

    def block(self, i: int) -> Json:
        """The figures of one block that is shown."""
        answers, items = self.of_block(i), {}
        for one in self.asked:
            item = self.items[one.key]
            if i in item.shown.shown:
                said = [found[one.key] for found in answers if one.question.answered(found.get(one.key))]
                items[one.key] = figure(one.question, said, detailed=i in item.detailed.shown)
        return {
            "key": self.plan.blocks[i].key,
            "n": len(answers),
            "items": items,
            "pairs": {stem: self._pair(pair, i, items) for stem, pair in self.pairs.items()},
            "dimensions": {key: self._dimension(of, i, items) for key, of in self.dimensions.items()},
        }

    @cached_property
    def pairs(self) -> dict[str, tuple[Asked, Asked]]:
        """Both voices of each stem: asking, asked."""
        voices: dict[str, dict[str, Asked]] = {}
        for one in self.asked:
            if one.stem and one.question.kind == "frequency":
                voices.setdefault(one.stem, {})[one.voice] = one
        return {stem: (of["asking"], of["asked"]) for stem, of in voices.items() if len(of) == 2}

    @cached_property
    def dimensions(self) -> dict[str, list[Asked]]:
        found: dict[str, list[Asked]] = {}
        for one in self.asked:
            if one.dimension and one.question.kind == "frequency":
                found.setdefault(".".join(filter(None, (one.dimension, one.voice))), []).append(one)
        return found

    @cached_property
    def _wholes(self) -> dict[tuple[str, ...], set[int]]:
        return {}

    def _whole(self, of: Sequence[Asked]) -> set[int]:
        """The blocks for which may be told what those say who answered all of these questions."""
        keys = tuple(one.key for one in of)
        if keys not in self._wholes:
            all_of_it = [one for one in self.given if all(q.question.answered(one.answers.get(q.key)) for q in of)]
            part = self.count(all_of_it)
            found = set.intersection(*(set(self.items[key].detailed.shown) for key in keys))
            rules = self.rules
            for item in (self.items[key] for key in keys):
                rest, shown = item.people - part, item.shown.shown
                found = keep_part(self.plan, part, rest, k=rules.k, kd=rules.kd, shown=shown, among=found)
            self._wholes[keys] = found
        return self._wholes[keys]

    def _pair(self, pair: tuple[Asked, Asked], i: int, items: Mapping[str, Json]) -> Json:
        asking, asked = pair
        means = [(items.get(one.key) or {}).get("mean") for one in pair]
        gap = None
        if means[0] is not None and means[1] is not None:
            gap = round((means[1] - means[0]) * (-1 if asking.question.turned else 1), 4)
        both = None
        if i in self._whole(pair):
            both = apart(self.of_block(i), asking.key, asked.key, turned=asking.question.turned)
            both = None if both is None or both["low"] == both["high"] else both  # the same gap for everybody
        return {"asking": asking.key, "asked": asked.key, "gap": gap, "both": both}

    def _dimension(self, of: Sequence[Asked], i: int, items: Mapping[str, Json]) -> Json:
        means = [(items.get(one.key) or {}).get("mean") for one in of]
        good = [(6 - mean if one.question.turned else mean) for one, mean in zip(of, means, strict=True) if mean]
        reliable = None
        if len(of) > 1 and all(i in self.items[one.key].detailed.shown for one in of):
            # how answers move together, in two digits: no sum over anybody follows from it, so no part is kept
            turned = [one.key for one in of if one.question.turned]
            found = together(self.of_block(i), [one.key for one in of], turned) or {}
            reliable = {key: round(value, 2) if value else value for key, value in found.items()} or None
        mean = round(sum(good) / len(of), 4) if len(good) == len(of) else None
        return {"items": [one.key for one in of], "mean": mean, "reliability": reliable}

    def put_comments(self, one: Asked, blocks: Mapping[str, Json], luck: Random) -> None:
        """Each comment once: in a block of the first cut, or in the whole."""
        shown = self.items[one.key].shown.shown
        first = min((self.plan.blocks[i].cut for i in shown if i), default=None)
        by_cell = {cell: WHOLE for cell in range(len(self.plan.cells))}
        for i in shown:
            if self.plan.blocks[i].cut == first:
                by_cell |= dict.fromkeys(self.plan.blocks[i].cells, self.plan.blocks[i].key)
        texts: dict[str, list[str]] = {}
        for given in self.given:
            if one.question.answered(given.answers.get(one.key)):
                texts.setdefault(by_cell[given.cell], []).append(given.answers[one.key].strip())
        if 0 in shown:
            for key, found in comments(texts, WHOLE, self.rules.kc, luck).items():
                blocks[key]["items"][one.key]["comments"] = found

    def audit(self) -> Json:
        """How often each rule hid a block, and what is left of each question."""
        all_of_them = [self.base, *(kept for item in self.items.values() for kept in (item.shown, item.detailed))]
        rules = ("below", "complement", "audit")
        items = {
            key: {"shown": len(item.shown.shown), "detailed": len(item.detailed.shown)}
            for key, item in self.items.items()
        }
        tried, gone = (sum(getattr(item, name) for item in self.items.values()) for name in ("tried", "narrow"))
        return {
            "accepted": True,  # what the rules did not accept is not there
            "rules": {rule: sum(getattr(kept, rule) for kept in all_of_them) for rule in rules},
            "items": items,
            "strict": {"tried": tried, "narrow": gone} if self.rules.strict else None,
            "over_time": sorted(self.rules.coarse),
        }
