"""How is thanking spread among people?"""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.appreciation import Parts, Thanked, gini, may_be_told, rings, spread, told_below

COUNTS = st.lists(st.integers(0, 50), min_size=1, max_size=30)
NOTES = st.lists(st.builds(Thanked, st.integers(0, 8), st.integers(0, 8)), max_size=60)
GROUPS = st.dictionaries(st.sampled_from("abcdefg"), st.builds(Parts, st.integers(0, 20), st.integers(0, 20)))


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([1, 1, 1, 1], 0.0),
        ([1, 2, 3, 4], 0.25),  # the mean absolute difference of two is 1.25, the mean is 2.5
        ([0, 0, 0, 8], 0.75),  # one has all: (n - 1) / n
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.3),  # of 1 to n: (n - 1) / (3 n)
    ],
)
def test_gini_is_as_computed_by_hand(counts, expected):
    assert gini(counts) == pytest.approx(expected)


def test_gini_of_nothing_is_nothing_and_no_count_is_below_zero():
    assert gini([]) is None
    assert gini([0, 0]) is None
    with pytest.raises(ValueError, match="below zero"):
        gini([1, -1])


@given(COUNTS)
def test_gini_is_half_the_relative_mean_difference(counts):
    found, n, total = gini(counts), len(counts), sum(counts)
    if found is None:
        assert total == 0
        return
    by_pairs = sum(abs(one - other) for one in counts for other in counts) / (2 * n * total)
    assert found == pytest.approx(by_pairs)
    assert 0 <= found <= (n - 1) / n + 1e-12


@given(COUNTS, st.integers(2, 9), st.randoms())
def test_gini_knows_neither_order_nor_scale(counts, factor, random):
    mixed = random.sample(counts, len(counts))
    assert gini(mixed) == gini(counts)
    if sum(counts):
        assert gini([one * factor for one in counts]) == pytest.approx(gini(counts))


def by_hand(notes):
    """Pair by pair."""
    real = [one for one in notes if one.giver != one.receiver]
    found = 0
    for one, other in combinations(range(9), 2):
        there, back = real.count(Thanked(one, other)), real.count(Thanked(other, one))
        got_one = sum(note.receiver == one for note in real)
        got_other = sum(note.receiver == other for note in real)
        found += min(there, back) >= 2 and 2 * there > got_other and 2 * back > got_one
    return found


@given(NOTES)
def test_rings_are_those_that_one_finds_pair_by_pair(notes):
    assert rings(notes) == by_hand(notes)
    assert 2 * rings(notes) <= 9  # nobody is in two


def test_a_ring_is_two_who_get_more_than_half_from_each_other():
    there, back = [Thanked("a", "b")] * 3, [Thanked("b", "a")] * 2
    assert rings(there + back) == 1
    assert rings(there + back + [Thanked("c", "a")] * 2) == 0  # half is not more than half
    assert rings(there + back[:1]) == 0  # once back is courtesy


DEPARTMENT = {one: one % 2 for one in range(40)}


@given(st.integers(0, 12), st.lists(st.builds(Thanked, st.integers(0, 20), st.integers(0, 20)), max_size=80))
def test_what_is_told_is_about_k_people_on_every_side(people, notes):
    found = spread(range(people), notes, DEPARTMENT)
    if found is None:
        return
    assert found.people == people >= 5
    assert found.thanked >= 5
    assert people - found.thanked == 0 or people - found.thanked >= 5
    assert found.notes >= found.thanked
    assert found.across is None or 0 <= found.across <= found.notes
    assert found.rings is None or 2 * found.rings >= 5


def test_five_who_thank_each_other_around_are_told():
    notes = [Thanked(one, (one + 1) % 6) for one in range(6)]
    found = spread(range(6), notes, DEPARTMENT)
    assert found is not None
    assert (found.thanked, found.notes, found.across, found.gini, found.rings) == (6, 6, 6, 0.0, None)


def test_one_who_was_not_thanked_is_not_told_apart():
    notes = [Thanked(10 + one, one) for one in range(6)]
    assert spread(range(7), notes, DEPARTMENT) is None
    assert spread(range(11), notes, DEPARTMENT) is not None


def test_two_who_send_all_notes_are_not_told():
    assert spread(range(6), [Thanked(20 + one % 2, one) for one in range(6)], DEPARTMENT) is None


@given(GROUPS)
def test_nobody_subtracts_a_few(groups):
    told = told_below(groups)
    assert all(may_be_told(groups[name]) for name in told)
    rest = [parts for name, parts in groups.items() if name not in told]
    if told:
        for part in (sum(one.thanked for one in rest), sum(one.others for one in rest)):
            assert part == 0 or part >= 5


@given(GROUPS, st.randoms())
def test_the_order_of_groups_says_nothing(groups, random):
    mixed = dict(random.sample(sorted(groups.items()), len(groups)))
    assert told_below(mixed) == told_below(groups)


def test_a_group_goes_with_one_that_is_too_small():
    groups = {"a": Parts(10, 10), "b": Parts(8, 7), "c": Parts(2, 1)}
    assert told_below(groups) == {"a"}
