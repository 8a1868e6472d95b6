"""Are those areas chosen in which the most sources see a need, and is chance left out?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.needs import MOST, Area, Evidence, Says, areas, few, says

ORDER = ("time", "clear", "whole")
FOUND = st.lists(
    st.builds(Evidence, st.sampled_from((*ORDER, "own")), st.sampled_from(("survey", "choice")), st.sampled_from(Says))
)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0.2, 0.69, "need"), (0.2, 0.7, "perhaps"), (0.7, 0.9, "well"), (0.69, 0.9, "perhaps"), (None, None, "perhaps")],
)
def test_only_what_lies_wholly_below_is_a_need(low, high, expected):
    assert says(low, high) == expected


def test_an_interval_that_is_upside_down_is_refused():
    with pytest.raises(ValueError, match="above"):
        says(0.9, 0.2)


def test_several_sources_go_before_one_that_says_it_often():
    found = [Evidence("clear", "survey", Says.NEED) for _time in range(5)]
    found += [Evidence("time", source, Says.NEED) for source in ("survey", "requests")]
    found += [Evidence("whole", "choice", Says.PERHAPS)]
    assert few(found, ORDER) == [Area("time", 2, 0, 0), Area("clear", 1, 0, 0)]
    assert areas(found, ORDER)[-1] == Area("whole", 0, 1, 0)


@given(FOUND, st.randoms())
def test_few_and_never_by_the_order_in_which_it_came(found, luck):
    mixed = list(found)
    luck.shuffle(mixed)
    assert few(found, ORDER) == few(mixed, ORDER)
    assert len(few(found, ORDER)) <= MOST
    assert all(area.needs for area in few(found, ORDER))
    assert {area.key for area in areas(found, ORDER)} == {one.area for one in found}
