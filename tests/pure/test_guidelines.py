"""Are lines that say the same found, and votes counted once?"""

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.guidelines import VOTES, alike, as_text, likeness, tally

LINES = {
    1: "Find out first what it is for",
    2: "First find out what they need it for",
    3: "Say by when",
    4: "Always say by when you answer",
    5: "No e-mails after six",
}


def test_lines_that_say_much_the_same_are_offered_as_one():
    assert alike(LINES) == [(1, 2), (3, 4)]
    assert likeness("Ask first", "asks FIRST") == 1
    assert likeness("", "a") == 0


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_the_same_both_ways_and_between_zero_and_one(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 6))))
def test_nobody_counts_more_than_three_times_nor_twice_for_a_line(votes):
    counted = dict(tally(votes, [1, 2, 3, 4, 5]))
    assert set(counted) == {1, 2, 3, 4, 5}
    assert sum(counted.values()) <= VOTES * len({voter for voter, _line in votes})
    assert all(count <= len({voter for voter, on in votes if on == line}) for line, count in counted.items())


def test_the_most_wanted_stand_first_and_what_nobody_wants_stays_away():
    found = tally([(1, 3), (2, 3), (1, 1)], [1, 2, 3])
    assert found == [(3, 2), (1, 1), (2, 0)]
    assert (
        as_text([(LINES[line], votes) for line, votes in found]) == "1. Say by when\n2. Find out first what it is for"
    )
