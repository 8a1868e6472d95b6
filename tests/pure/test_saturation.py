"""Is the chance of something new the published one?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.saturation import chance_of_new, kinds_at_least

SEEN = (12, 7, 4, 2, 1, 1, 1)


def test_the_chance_of_something_new_is_good_and_turings():
    assert chance_of_new(SEEN) == pytest.approx(3 / 28, abs=1e-6) == pytest.approx(0.107143, abs=1e-6)


def test_the_number_of_kinds_is_chaos_corrected_for_bias():
    assert kinds_at_least(SEEN) == 8.5


def test_where_nothing_was_seen_nothing_is_said():
    assert chance_of_new([]) is None
    assert chance_of_new([0, 0]) is None
    assert kinds_at_least([]) == 0
    with pytest.raises(ValueError, match="never"):
        chance_of_new([3, -1])


@given(st.lists(st.integers(0, 9), max_size=12))
def test_a_chance_is_a_chance_and_what_was_seen_is_there(counts):
    seen = [count for count in counts if count]
    assert kinds_at_least(counts) >= len(seen)
    assert (chance := chance_of_new(counts)) is None or 0 <= chance <= 1
    assert (chance == 0) == bool(seen and 1 not in seen)
