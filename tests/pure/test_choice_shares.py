"""Is nobody singled out by how many chose what?"""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.choice_shares import K, shares

PEOPLE = st.lists(st.sampled_from("abcd"), max_size=60)


@given(PEOPLE, st.integers(1, 9))
def test_what_is_shown_is_of_five_and_leaves_five(chosen, k):
    told, least = shares(chosen, k), max(K, k)
    if told is None:
        return
    assert told.n % least == 0
    assert told.n <= len(chosen)
    assert all(least <= count <= told.n - least for _one, count in told.shown)
    assert told.rest == 0 or told.rest >= least
    assert told.rest + sum(count for _one, count in told.shown) == told.n
    assert dict(told.shown).items() <= Counter(chosen[: told.n]).items()


@given(PEOPLE)
def test_two_looks_never_differ_by_fewer_than_five_people(chosen):
    for n in range(len(chosen)):
        one, next_one = shares(chosen[:n]), shares(chosen[: n + 1])
        if one and next_one and one != next_one:
            assert next_one.n - one.n >= K


def test_examples():
    assert shares("a" * 20) is None  # everybody: of each one would know it
    assert shares("a" * 9) is None
    assert shares("a" * 5 + "b" * 5).shown == [("a", 5), ("b", 5)]
    assert shares("a" * 16 + "b" * 4) is None
    told = shares("a" * 10 + "b" * 7 + "c" * 3)
    assert (told.shown, told.rest) == ([("a", 10)], 10)
