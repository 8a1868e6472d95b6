"""Is a target inside held against one outside in the same measure, and honestly where days meet hours?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.same_standard import Amount, Beside, as_hours, beside

DAY = 8.0
amounts = st.builds(Amount, st.integers(1, 400).map(float), st.sampled_from(["hours", "days"]))


def test_the_same_unit_is_compared_as_it_stands():
    assert beside(Amount(3, "days"), Amount(2, "days"), DAY) is Beside.WEAKER
    assert beside(Amount(2, "days"), Amount(2, "days"), DAY) is Beside.SAME
    assert beside(Amount(4, "hours"), Amount(8, "hours"), DAY) is Beside.STRONGER


def test_a_day_inside_beside_hours_outside_is_weaker_where_it_may_take_longer_whenever_it_is_asked():
    assert beside(Amount(1, "days"), Amount(4, "hours"), DAY) is Beside.WEAKER
    assert beside(Amount(1, "days"), Amount(16, "hours"), DAY) is Beside.STRONGER
    assert beside(Amount(1, "days"), Amount(12, "hours"), DAY) is Beside.DEPENDS
    assert as_hours(Amount(1, "days"), DAY) == (8, 16)
    assert as_hours(Amount(4, "hours"), DAY) is None


def test_a_share_that_is_kept_less_often_is_weaker():
    assert beside(Amount(80, "share"), Amount(95, "share"), DAY) is Beside.WEAKER
    assert beside(Amount(95, "share"), Amount(95, "share"), DAY) is Beside.SAME


def test_what_cannot_be_compared_is_said_so():
    assert beside(Amount(80, "share"), Amount(3, "days"), DAY) is Beside.OTHER
    assert beside(Amount(2, "days"), Amount(3, "euros"), DAY) is Beside.OTHER
    assert beside(Amount(2, "days"), Amount(3, "clock"), DAY) is Beside.OTHER
    assert beside(None, Amount(3, "days"), DAY) is Beside.UNSAID
    with pytest.raises(ValueError, match="hours"):
        beside(None, Amount(3, "days"), 0)


@given(amounts, amounts, st.floats(1, 24))
def test_whoever_is_weaker_one_way_is_not_weaker_the_other_way(one, other, day):
    turned = {Beside.WEAKER: Beside.STRONGER, Beside.STRONGER: Beside.WEAKER}
    found = beside(one, other, day)
    assert beside(other, one, day) is turned.get(found, found)
