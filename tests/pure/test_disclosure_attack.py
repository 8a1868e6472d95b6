"""Does anybody get at fewer than k people, who has every figure of every wave, and all viewers on their side?"""

from dataclasses import dataclass, field
from random import Random

import pytest
from tests.pure.attackers import ASKED, World, isolated, members, sums, world

from footpath.pure import disclosure_plan
from footpath.pure.disclosure_over_time import MANY, tells_of_few
from footpath.pure.disclosure_release import Given, Rules, release

K, KD, KC = 5, 10, 10


@dataclass
class Tally:
    """What came of attacks on so many worlds."""

    worlds: int = 0
    broken: int = 0
    figures: int = 0
    first: list[str] = field(default_factory=list)


def attack(worlds: int, *, seed: int = 0) -> Tally:
    """Release the figures of so many worlds, and take them apart."""
    found = Tally()
    for number in range(worlds):
        luck = Random(f"{seed} {number}")
        here = world(luck)
        blocks = release(here.plan, ASKED, here.given, Rules(strict=number % 25 == 0), luck).blocks
        found.worlds += 1
        found.figures += sum(len(block["items"]) for block in blocks)
        broken = [(one.key, group) for one in ASKED for group in isolated(sums(here, blocks, one.key), K)]
        for one in ASKED[:3]:  # nor does a distribution of fewer than kd follow from others
            broken += [(one.key, group) for group in isolated(sums(here, blocks, one.key, full=True), KD, most=2)]
        if broken:
            found.broken += 1
            found.first.append(f"world {number}: {broken[0]}")
        check_shapes(here, blocks)
    return found


def check_shapes(here: World, blocks) -> None:
    """Thresholds, bands, and comments: in one place alone, and never where they tell of few."""
    texts = [text for block in blocks for text in block["items"].get("words", {}).get("comments") or ()]
    assert len(texts) == len(set(texts))
    for block in blocks:
        assert block["n"] == len(members(here, block["key"], blocks)) >= K
        for figure in block["items"].values():
            assert figure["n"] >= K
            if figure.get("dist"):
                assert figure["n"] >= KD
                assert max(figure["dist"]) < figure["n"]
            if figure.get("comments"):
                assert len(figure["comments"]) >= KC


def no_complement(monkeypatch):
    monkeypatch.setattr(disclosure_plan._Rules, "_complements", lambda _self, _shown: False)


def no_audit(monkeypatch):
    monkeypatch.setattr(disclosure_plan._Rules, "_audits", lambda _self, _shown: False)


def test_an_08_nobody_gets_at_fewer_than_k_in_150_small_organizations():
    found = attack(150)
    assert (found.broken, found.first) == (0, [])
    assert found.figures > 1000


@pytest.mark.slow
def test_an_08_nor_in_1000():
    found = attack(1000, seed=1)
    assert (found.broken, found.first) == (0, [])


def test_control_with_the_threshold_alone_many_worlds_are_broken_into(monkeypatch):
    no_complement(monkeypatch)
    no_audit(monkeypatch)
    assert attack(60).broken > 10


def test_control_without_the_audit_the_complement_is_not_enough(monkeypatch):
    no_audit(monkeypatch)
    assert attack(90).broken > 0


def two_waves(luck: Random, *, guarded: bool) -> bool:
    """Whether two waves of a small organization give away few of those who left or joined in between, if everybody
    answers both times, and everything as before.
    """
    first = world(luck, people=luck.randint(12, 60))
    gone = set(luck.sample(range(len(first.cells)), luck.randint(1, 3)))
    stays = [i for i in range(len(first.cells)) if i not in gone]
    second = world(luck, cells=[first.cells[i] for i in stays])
    second = World(second.plan, second.cells, [], stays)
    mood = [luck.randint(1, 5) for _ in first.cells]
    for here, people in ((first, list(range(len(first.cells)))), (second, stays)):
        at = {cell: i for i, cell in enumerate(here.plan.cells)}
        here.given[:] = [type_of(at[first.cells[i]], mood[i]) for i in people]
        here.who[:] = people
    before = release(first.plan, ASKED, first.given, Rules(), luck).blocks
    now = release(second.plan, ASKED, second.given, Rules(), luck).blocks
    coarse: frozenset[str] = frozenset()
    while guarded and (few := tells_of_few(groups(second, now), [groups(first, before)], K) - coarse):
        coarse |= few
        now = release(second.plan, ASKED, second.given, Rules(coarse=coarse), luck).blocks
    rows = [frozenset(people) for part in (groups(first, before), groups(second, now)) for people in part.values()]
    left = [group for group in isolated(rows, K) if group & gone]
    return bool(left)


def type_of(cell: int, step: int):
    return Given(cell, {"they": step, "i": step, "soon": step})


def groups(here: World, blocks) -> dict[str, set[int]]:
    """The people behind each distribution of a group that is not too large for a guard."""
    return {
        block["key"]: {here.who[i] for i in members(here, block["key"], blocks)}
        for block in blocks
        if block["n"] < MANY and any(figure.get("dist") for figure in block["items"].values())
    }


def test_d_an_03_two_waves_with_one_leaver_tell_nothing_of_the_one():
    assert not any(two_waves(Random(seed), guarded=True) for seed in range(25))


def test_control_without_the_guard_over_time_they_do():
    assert sum(two_waves(Random(seed), guarded=False) for seed in range(25)) > 5
