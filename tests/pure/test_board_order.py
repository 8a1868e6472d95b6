"""Is the order of a board the one that keeps most promises, and found in time?"""

import random
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cost import seconds

from footpath.pure.board_order import Row, board_order, with_lanes


def row(key, work=1.0, promise=None, target=None, asked=0.0):
    return Row(key, work, promise, target, asked)


def kept(order, capacity=1.0):
    """How many promises are kept in this order."""
    ready, count = 0.0, 0
    for one in order:
        ready += one.work / capacity
        count += one.promise is not None and ready <= one.promise
    return count


def test_a_published_example():
    """M. Pinedo, Scheduling, section 3.3, the example of Moore's rule: 3, 4, 5 in time, then 1 and 2."""
    rows = [row(1, 7, 9), row(2, 8, 17), row(3, 4, 18), row(4, 6, 19), row(5, 6, 21)]
    order = board_order(rows)
    assert order == [3, 4, 5, 1, 2]
    assert kept([rows[key - 1] for key in order]) == 3


def test_promises_come_before_targets_before_age():
    rows = [
        row(1, asked=-50.0),
        row(2, asked=-90.0),
        row(3, target=40.0, asked=-10.0),
        row(4, target=30.0, asked=-10.0),
        row(5, work=5, promise=2.0),  # cannot be kept any more
        row(6, promise=90.0),
        row(7, promise=80.0, target=1.0),
    ]
    assert board_order(rows) == [7, 6, 5, 4, 3, 2, 1]


def test_those_set_aside_follow_by_due_time_also_when_it_lies_behind():
    rows = [row(1, 1, -5.0), row(2, 1, -9.0), row(3, 9, 4.0), row(4, 1, 4.0)]
    assert board_order(rows) == [4, 2, 1, 3]


def test_of_equals_the_older_comes_first():
    rows = [row(1, promise=9.0, asked=-1.0), row(2, promise=9.0, asked=-2.0), row(3, promise=9.0, asked=-2.0)]
    assert board_order(rows) == [2, 3, 1]


def test_two_people_keep_more_than_one():
    rows = [row(1, 4, 4.0), row(2, 4, 4.0)]
    assert board_order(rows, capacity=2) == [1, 2]
    assert board_order([]) == []


@pytest.mark.parametrize("facts", [{"work": -1.0}, {"work": float("nan")}, {"promise": float("inf")}])
def test_refuses_what_is_no_number(facts):
    with pytest.raises(ValueError, match="row 7"):
        row(7, **facts)


def test_refuses_to_serve_with_nobody():
    with pytest.raises(ValueError, match="capacity"):
        board_order([row(1)], capacity=0)


some_rows = st.lists(
    st.builds(
        row,
        st.just(0),
        st.integers(0, 9).map(float),
        st.none() | st.integers(-3, 30).map(float),
        st.none() | st.integers(0, 30).map(float),
        st.integers(-99, 0).map(float),
    ),
    max_size=6,
).map(lambda rows: [replace(one, key=key) for key, one in enumerate(rows)])


@given(some_rows)
def test_no_order_keeps_more(rows):
    order = board_order(rows)
    assert sorted(order) == list(range(len(rows)))
    assert kept([rows[key] for key in order]) == max(kept(other) for other in permutations(rows))


@given(some_rows, st.randoms())
def test_the_order_does_not_depend_on_how_the_rows_came_in(rows, chance):
    mixed = chance.sample(rows, len(rows))
    assert board_order(mixed) == board_order(rows)


def test_twice_the_rows_take_little_more_than_twice_the_time():
    dice = random.Random(0)
    rows = [row(key, dice.expovariate(1), dice.uniform(0, 5000), asked=-dice.random()) for key in range(5000)]
    half, whole = seconds(lambda: board_order(rows[:2500])), seconds(lambda: board_order(rows))
    assert whole < 3 * half + 0.02  # below that the clock measures itself


def test_what_was_let_in_comes_where_it_was_let_in():
    assert with_lanes([1, 2, 3, 4, 5], [(4, None), (5, 2)]) == [4, 1, 2, 5, 3]
    assert with_lanes([1, 2, 3, 4], [(3, None), (2, None)]) == [3, 2, 1, 4]  # in the order in which it was approved
    assert with_lanes([1, 2, 3], [(3, 9), (8, None)]) == [3, 1, 2]  # what it came after is done
    assert with_lanes([1, 2, 3], [(1, 2), (2, 1)]) == [1, 2, 3]  # each after the other: the first approved


@given(
    st.permutations(range(6)),
    st.lists(st.tuples(st.integers(0, 7), st.none() | st.integers(0, 7)), max_size=5, unique_by=lambda one: one[0]),
)
def test_lanes_lose_nobody_and_hold_still(order, lanes):
    found = with_lanes(order, lanes)
    assert sorted(found) == sorted(order)
    assert with_lanes(found, lanes) == found
    moved = {key for key, _after in lanes}
    assert [key for key in found if key not in moved] == [key for key in order if key not in moved]
