"""Do lines go from side to side, and can their numbers be read?"""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.slope import HEIGHT, MARGIN, Pair, lay


def test_more_is_higher_and_the_ends_are_the_scale():
    [one] = lay([Pair("Answers promptly", 1, 5)], (1, 5))
    assert (one.number, one.first, one.second, one.named_at) == (1, HEIGHT - MARGIN, MARGIN, MARGIN)


@given(st.lists(st.floats(1, 5), max_size=15))
def test_no_two_numbers_lie_on_each_other(values):
    found = lay([Pair("", 3, value) for value in values], (1, 5))
    places = sorted(one.named_at for one in found)
    assert all(second - first > 14.5 for first, second in pairwise(places))
    assert all(0 <= place <= HEIGHT for place in places)
