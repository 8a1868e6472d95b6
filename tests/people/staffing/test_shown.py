"""Can nobody subtract a few people from what is shown of a month, also when it comes in again?"""

from hypothesis import given
from hypothesis import strategies as st

from footpath.people.staffing.shown import may_tell_whole, shown_of
from footpath.pure.disclosure import K

TEAMS = st.dictionaries(st.integers(1, 9), st.integers(0, 14), min_size=1, max_size=8)


@given(TEAMS)
def test_what_is_hidden_is_nobody_or_enough(people):
    shown = shown_of(people)
    hidden = sum(n for team, n in people.items() if team not in shown)
    assert all(people[team] >= K for team in shown)
    assert not shown or hidden == 0 or hidden >= K


@given(TEAMS, st.frozensets(st.integers(1, 9)))
def test_a_team_that_was_kept_back_stays_so(people, among):
    shown = shown_of(people, among)
    hidden = sum(n for team, n in people.items() if team not in shown)
    assert shown <= among
    assert not shown or hidden == 0 or hidden >= K


def test_a_small_team_takes_the_next_smallest_with_it():
    assert shown_of({1: 12, 2: 7, 3: 3, 4: 1}) == {1}
    assert shown_of({1: 12, 2: 7}) == {1, 2}
    assert shown_of({1: 9, 2: 4}) == frozenset()


def test_the_sum_is_not_told_again_where_a_small_team_is_missing():
    assert may_tell_whole({}, {1: 12, 2: 3})
    assert may_tell_whole({1: 12, 2: 3}, {1: 12, 2: 3})
    assert not may_tell_whole({1: 12, 2: 3}, {1: 12})
    assert not may_tell_whole({1: 12}, {1: 12, 2: 3})
    assert may_tell_whole({1: 12, 2: 6}, {1: 12})
