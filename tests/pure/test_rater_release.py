"""Can anybody compute, from all that is published of a person, what fewer raters said than may be told of? (AN-18)"""

from itertools import product
from random import Random

import numpy as np
import pytest

from footpath.pure import rater_release
from footpath.pure.disclosure_audit import exposed
from footpath.pure.rater_release import FLOORS, Rating, floor_of, groups_of, may_stand_beside, released

COMPOSITIONS = [dict(zip(FLOORS, counts, strict=True)) for counts in product(range(9), range(7), range(13))]
SPREAD = (1, 2, 3, 4, 5)


def ratings(counts, step=None):
    """So many raters a group; mixed answers unless all say the same."""
    return [
        Rating(group, {"a": step or SPREAD[(n + at) % 5]}, {})
        for at, (group, count) in enumerate(counts.items())
        for n in range(count)
    ]


def published(counts, found):
    """What is told of the one behavior: (groups, whether in full), of each group and of all others."""
    item = found["items"]["a"]
    told = [(tuple(one["groups"]), "dist" in one) for one in item["groups"]]
    others = item["others"]
    if others:
        union = tuple(group for groups, _full in told for group in groups)
        whole = others["n"] == sum(counts[group] for group in union)
        told.append((union if whole else tuple(FLOORS), "dist" in others))
    return told


def leaks(counts, found):
    """Groups of people, smaller than may be told of, of whom the published sums give something away."""
    cells, people = list(FLOORS), np.array(list(counts.values()), dtype=np.int64)
    told = published(counts, found)
    if not told:
        return []
    rows = np.array([[cell in groups for cell in cells] for groups, _full in told], dtype=np.int64)
    full = rows[[is_full for _groups, is_full in told]]
    bad = exposed(rows, people, 3) + [one for one in exposed(rows, people, 5) if cells.index("customer") in one]
    return bad + (exposed(full, people, 10) if len(full) else [])


def test_an_18_no_composition_of_groups_lets_anybody_compute_a_smaller_one():
    """All 819: peers 0 to 8, reports 0 to 6, customers 0 to 12, mergers and all."""
    assert len(COMPOSITIONS) == 819
    for counts in COMPOSITIONS:
        found = released(ratings(counts), ["a"], Random(1))
        for one in found["groups"]:
            assert one["n"] >= floor_of(tuple(one["groups"])), counts
        assert leaks(counts, found) == [], counts


def test_an_18_the_audit_finds_the_leak_when_all_others_holds_everybody(monkeypatch):
    """The control: without the guard short groups stand in the total, next to groups that are told of."""
    monkeypatch.setattr(rater_release, "GUARDED", False)
    found = [counts for counts in COMPOSITIONS if leaks(counts, released(ratings(counts), ["a"], Random(1)))]
    assert {"peer": 4, "report": 2, "customer": 0} in found
    assert len(found) > 100


def test_an_18_vectors():
    assert groups_of({"peer": 4, "report": 2, "customer": 0}) == [("peer",)]
    assert groups_of({"peer": 2, "report": 2, "customer": 0}) == [("peer", "report")]
    assert groups_of({"peer": 2, "report": 0, "customer": 2}) == []
    assert groups_of({"peer": 2, "report": 0, "customer": 3}) == [("peer", "customer")]
    assert groups_of({"peer": 2, "report": 1, "customer": 1}) == [("peer", "report")]
    assert groups_of({"peer": 2, "report": 2, "customer": 1}) == [("peer", "report", "customer")]
    assert groups_of({"peer": 5, "report": 2, "customer": 4}) == [("report", "customer"), ("peer",)]
    found = released(ratings({"peer": 4, "report": 2, "customer": 0}), ["a"], Random(1))
    assert found["items"]["a"]["others"]["n"] == 4  # and not six


def test_an_04_a_behavior_that_too_few_have_seen_is_not_told_of():
    seen = ratings({"peer": 4, "report": 0, "customer": 6})
    blind = [Rating(one.group, {} if n in (0, 1, 5, 6) else one.steps, {}) for n, one in enumerate(seen)]
    found = released(blind, ["a"], Random(1))
    assert [one["n"] for one in found["groups"]] == [4, 6]
    assert found["items"]["a"] == {"groups": [], "others": None}


def test_all_others_are_told_in_full_only_beside_what_leaves_ten_that_may_be():
    mixed = [1, 2, 3, 4, 5] * 3
    assert may_stand_beside([mixed])
    assert not may_stand_beside([mixed, [3, 4, 5]])  # the difference would be the three
    assert not may_stand_beside([mixed, [4] * 11])  # the difference: all of them say the same
    assert may_stand_beside([mixed, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 5]])
    assert may_stand_beside([[1, 2, 3], [3, 4, 5, 5, 5, 2, 1]])  # none is told in full itself


@pytest.mark.parametrize(("writers", "told"), [(9, 0), (10, 10), (11, 11)])
def test_an_14_words_are_read_where_ten_write(writers, told):
    raters = [Rating("peer", {"a": 3}, {"keep_up": f"words {n}"}) for n in range(writers)]
    found = released(raters, ["a"], Random(1))["comments"].get("keep_up", [])
    assert len(found) == told


def test_words_that_may_be_passed_on_are_in_any_case_and_none_of_a_group_that_is_left_out():
    raters = [Rating("peer", {"a": 3}, {"keep_up": "p"}, may_pass=n == 0) for n in range(4)]
    raters += [Rating("report", {"a": 3}, {"keep_up": "r"}, may_pass=True) for n in range(2)]
    assert released(raters, ["a"], Random(1))["comments"] == {"keep_up": ["p"]}


def test_an_14_the_order_of_words_says_nothing_of_who_wrote_both():
    raters = [Rating("peer", {"a": 3}, {"keep_up": str(n), "help_more": str(n)}) for n in range(12)]
    same = []
    for seed in range(200):
        found = released(raters, ["a"], Random(seed))["comments"]
        same.append(sum(one == other for one, other in zip(found["keep_up"], found["help_more"], strict=True)))
    assert abs(np.mean(same) - 1) < 4 / np.sqrt(200)  # one in place by chance, as of any two orders
