"""Do a few stand for all in the shares in which all of them are?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.strata import apportion, drawn


def test_the_largest_remainders_get_what_is_left():
    # Quotas of 10 seats: 5.5, 2.7, 1.8.
    assert apportion({"a": 55, "b": 27, "c": 18}, 10) == {"a": 5, "b": 3, "c": 2}


def test_of_equal_remainders_the_larger_weight_comes_first_then_whoever_stands_first():
    assert apportion({"a": 1, "b": 3}, 2) == {"a": 0, "b": 2}
    assert apportion({"a": 1, "b": 1}, 3) == {"a": 2, "b": 1}


def test_what_a_small_group_cannot_take_goes_to_the_others():
    assert apportion({"a": 90, "b": 5, "c": 5}, 8, {"a": 2, "b": 9, "c": 9}) == {"a": 2, "b": 3, "c": 3}
    assert apportion({"a": 1, "b": 0}, 4, {"a": 2, "b": 9}) == {"a": 2, "b": 0}


def test_nothing_negative_is_shared():
    with pytest.raises(ValueError, match="not negative"):
        apportion({"a": -1}, 3)
    with pytest.raises(ValueError, match="not negative"):
        apportion({"a": 1}, -3)


@given(st.dictionaries(st.integers(0, 9), st.integers(0, 50), max_size=8), st.integers(0, 30))
def test_all_seats_are_given_and_nobody_is_further_than_one_from_their_share(weights, seats):
    given_ = apportion(weights, seats)
    total = sum(weights.values())
    assert sum(given_.values()) == (seats if total else 0)
    if total:
        assert all(abs(given_[key] - weight * seats / total) < 1 for key, weight in weights.items())


def test_each_step_of_a_draw_stands_for_all():
    people = {"ramp": range(0, 40), "cargo": range(40, 60), "crew": range(60, 80)}
    weights = {"ramp": 50, "cargo": 25, "crew": 25}
    order = drawn(people, weights, (8, 12), seed=3)
    for size, wanted in ((8, (4, 2, 2)), (12, (6, 3, 3))):
        among = order[:size]
        assert tuple(sum(one in people[key] for one in among) for key in people) == wanted
    assert len(order) == len(set(order)) == 12


def test_the_same_seed_draws_the_same_and_another_one_others():
    people, weights = {"a": range(50)}, {"a": 1}
    assert drawn(people, weights, (8,), 1) == drawn(people, weights, (8,), 1) != drawn(people, weights, (8,), 2)


@given(st.integers(0, 1000))
def test_nobody_is_drawn_beside_somebody_from_whom_they_are_kept_apart(seed):
    people = {"heads": [0, 1], "ramp": list(range(2, 12))}
    order = drawn(people, {"heads": 1, "ramp": 4}, (8, 12), seed, apart=lambda one, other: 0 in (one, other))
    assert 0 not in order or order == [0]


def test_fewer_come_where_there_are_no_more():
    assert sorted(drawn({"a": [1, 2], "b": []}, {"a": 1, "b": 9}, (8,), 1)) == [1, 2]
