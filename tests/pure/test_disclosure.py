"""Are groups shown as the rules say, and no others?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure import disclosure
from footpath.pure.disclosure import Shown, siblings

COUNTS = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), st.integers(0, 14), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"Tech": 9, "Sales": 4}, Shown((), (), ("Tech", "Sales"), total=True)),
        ({"Tech": 9, "Ops": 6, "Sales": 4}, Shown(("Tech",), (("Ops", "Sales"),), (), total=True)),
        ({"A": 12, "B": 7, "C": 3, "D": 1}, Shown(("A",), (("B", "C", "D"),), (), total=True)),
        ({"A": 8, "B": 4}, Shown((), (), ("A", "B"), total=True)),  # D-AN-02
        ({"A": 2, "B": 2}, Shown((), (), ("A", "B"), total=False)),
        ({"A": 7, "B": 0}, Shown(("A",), (), ("B",), total=True)),
        ({"A": 5}, Shown(("A",), (), (), total=True)),
        ({}, Shown((), (), (), total=False)),
    ],
)
def test_an_05_the_published_vectors(counts, expected):
    assert siblings(counts) == expected


def test_an_04_four_are_hidden_and_five_are_shown():
    assert siblings({"A": 4, "B": 20, "C": 5, "D": 30}).shown == ("B", "D")
    assert siblings({"A": 5, "B": 20}).shown == ("A", "B")


@given(COUNTS, st.integers(3, 8))
def test_an_05_whatever_is_subtracted_from_the_total_is_nobody_or_k_and_more(counts, k):
    found = siblings(counts, k)
    assert sorted([*found.shown, *found.hidden, *(one for block in found.merged for one in block)]) == sorted(counts)
    assert all(counts[one] >= k for one in found.shown)
    rest = sum(counts.values()) - sum(counts[one] for one in found.shown)
    assert not found.total or rest == 0 or rest >= k
    assert found.total or not found.shown


@given(COUNTS)
def test_an_06_what_is_hidden_is_one_block_that_is_not_the_whole(counts):
    found = siblings(counts)
    for block in found.merged:
        assert sum(counts[one] for one in block) >= 5
        assert found.shown
        assert not found.hidden


def test_a_count_below_zero_is_no_count():
    with pytest.raises(ValueError, match="below zero"):
        siblings({"A": -1, "B": 9})


def test_an_10_bands_hold_what_they_say():
    shares = [(0, 5), (1, 5), (2, 5), (3, 5), (4, 7), (3, 7), (7, 9), (4, 5), (5, 5), (2, 9)]
    assert [disclosure.band(good, n) for good, n in shares] == [
        "0-20", "0-20", "21-40", "41-60", "41-60", "41-60", "61-79", "80-100", "80-100", "21-40",
    ]  # fmt: skip


def test_an_12_an_unfinished_batch_is_invisible():
    assert [disclosure.batches(n, 5) for n in (4, 5, 7, 9, 10)] == [0, 1, 1, 1, 2]


def test_an_11_a_rate_is_rounded_and_only_told_of_k_invited():
    assert disclosure.open_rate(4, 2) is None
    assert [disclosure.open_rate(30, done) for done in (0, 1, 2, 17, 30)] == [0.0, 0.0, 0.1, 0.6, 1.0]


def test_an_25_size_classes_are_those_of_people_asked():
    assert [disclosure.size_class(n) for n in (0, 4, 5, 9, 10, 400)] == [
        "under",
        "under",
        "some",
        "some",
        "many",
        "many",
    ]


def test_an_18_a_short_group_is_neither_shown_nor_part_of_others():
    floors = {"peers": 3, "reports": 3, "customers": 5}
    assert disclosure.rater_groups({"peers": 4, "reports": 2, "customers": 0}, floors) == [("peers",)]
    merged = disclosure.rater_groups({"peers": 4, "reports": 2, "customers": 6}, floors, [("peers", "reports")])
    assert merged == [("peers", "reports"), ("customers",)]
    assert disclosure.rater_groups({"peers": 1, "reports": 1, "customers": 0}, floors, [("peers", "reports")]) == []
    with pytest.raises(ValueError, match="floor below 3"):
        disclosure.rater_groups({"peers": 4}, {"peers": 2})
    with pytest.raises(ValueError, match="two mergers"):
        disclosure.rater_groups({"peers": 4}, floors, [("peers", "reports"), ("peers", "customers")])


def test_d_an_07_two_peers_are_neither_shown_nor_found_when_a_report_leaves():
    floors = {"peers": 3, "reports": 3}
    assert disclosure.rater_groups({"peers": 2, "reports": 6}, floors) == [("reports",)]
    assert disclosure.rater_groups({"peers": 2, "reports": 5}, floors) == [("reports",)]
    assert disclosure.rater_groups({"peers": 2, "reports": 2}, floors) == []
    assert disclosure.rater_groups({"peers": 2, "reports": 6}, floors, [("peers", "reports")]) == [("peers", "reports")]


@pytest.mark.parametrize("wrong", [4, 0, -5, 1001, True, 5.0, float("nan"), "5", None])
def test_not_everything_is_a_threshold(wrong):
    assert not disclosure.may_be_threshold(wrong)
    assert disclosure.may_be_threshold(5)
    assert disclosure.may_be_threshold(3, disclosure.LEAST_RATERS)


def test_an_22_two_providers_are_persons():
    assert [disclosure.is_about_a_person(n) for n in (1, 2, 3)] == [True, True, False]
