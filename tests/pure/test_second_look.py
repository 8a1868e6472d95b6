"""Does somebody else have to look at a small reward first, and who may that be?"""

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.second_look import Cause, Given, cause_of, deciders

PEOPLE = st.integers(1, 6)
GIVEN = st.builds(Given, by=PEOPLE, to=PEOPLE, agreed=st.none() | PEOPLE)
ANA, BEN, CLEO, MAX = 1, 2, 3, 4


def cause(giver=BEN, recipient=ANA, amount=5, alone=10, line=(CLEO, MAX), lately=()):
    return cause_of(giver, recipient, amount=amount, alone=alone, line=line, lately=lately)


def test_up_to_a_limit_one_gives_alone():
    assert [cause(amount=10), cause(amount=11), cause(amount=1, alone=0)] == [Cause.NONE, Cause.AMOUNT, Cause.AMOUNT]


def test_what_goes_back_is_looked_at():
    assert cause(lately=[Given(ANA, BEN)]) == Cause.BACK
    assert cause(lately=[Given(CLEO, BEN, ANA)]) == Cause.BACK  # Ana agreed to it
    assert cause(lately=[Given(BEN, ANA)]) == Cause.NONE  # twice in one direction is no circle
    assert cause(recipient=MAX) == Cause.DECIDER


@given(giver=PEOPLE, recipient=PEOPLE, line=st.lists(PEOPLE, max_size=6), lately=st.lists(GIVEN, max_size=6))
def test_nobody_decides_about_their_own_nor_in_a_circle(giver, recipient, line, lately):
    found = deciders(giver, recipient, line=line, lately=lately)
    assert len(found) == len(set(found))
    assert set(found) <= set(line)
    assert {giver, recipient}.isdisjoint(found)
    for one in lately:
        if one.by in (giver, recipient):
            assert one.to not in found
    assert found == [one for one in dict.fromkeys(line) if one in found]  # the nearest first


@given(amount=st.integers(0, 20), more=st.integers(0, 20), lately=st.lists(GIVEN, max_size=6))
def test_more_never_needs_less(amount, more, lately):
    if cause(amount=amount, lately=lately):
        assert cause(amount=amount + more, lately=lately)
