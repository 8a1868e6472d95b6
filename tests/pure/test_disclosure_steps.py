"""Does no step of a scale tell of one to four people?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.disclosure_steps import in_steps


def test_few_are_told_with_the_next_step():
    assert in_steps([("a", 6), ("b", 2), ("c", 7)], 5) == [(("a",), 6), (("b", "c"), 9)]
    assert in_steps([("a", 6), ("b", 7), ("c", 2)], 5) == [(("a",), 6), (("b", "c"), 9)]
    assert in_steps([("a", 0), ("b", 5), ("c", 5)], 5) == [(("a", "b"), 5), (("c",), 5)]


def test_where_all_are_on_one_step_nothing_is_told():
    assert in_steps([("a", 12), ("b", 0), ("c", 0)], 5) == []
    assert in_steps([("a", 4), ("b", 5)], 5) == []
    assert in_steps([], 5) == []
    with pytest.raises(ValueError, match="below zero"):
        in_steps([("a", -1)], 5)


@given(st.lists(st.integers(0, 12), max_size=7), st.integers(5, 9))
def test_nobody_is_lost_and_no_group_is_small(people, k):
    counts = [(str(n), count) for n, count in enumerate(people)]
    found = in_steps(counts, k)
    assert all(count >= k for _steps, count in found)
    if found:
        assert [step for steps, _count in found for step in steps] == [step for step, _count in counts]
        assert sum(count for _steps, count in found) == sum(people)
