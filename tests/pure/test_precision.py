"""Are the half widths those that the planner promises?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.intervals import wilson
from footpath.pure.precision import answers_needed, half_width, wilson_of_group


@pytest.mark.parametrize(
    ("n", "half"), [(5, 0.294), (10, 0.227), (15, 0.191), (20, 0.168), (30, 0.139), (50, 0.109), (100, 0.078)]
)
def test_half_widths_at_80_percent(n, half):
    assert half_width(n) == pytest.approx(half, abs=5e-4)


def test_to_be_within_ten_points_ask_about_sixty():
    assert answers_needed(0.10) == 60


@given(st.floats(0.01, 0.49), st.floats(0, 1))
def test_one_answer_less_would_not_do(within, share):
    needed = answers_needed(within, share)
    assert half_width(needed, share) <= within
    assert needed == 1 or half_width(needed - 1, share) > within


@pytest.mark.parametrize("within", [0, -0.1, 1e-6, float("nan")])
def test_what_no_number_reaches_is_refused(within):
    with pytest.raises(ValueError, match="no number"):
        answers_needed(within)


def test_a_group_that_answered_nearly_whole_is_known_more_closely():
    low, high = wilson_of_group(8, 10, 12)
    assert (low, high) == pytest.approx((0.676351, 0.884478), abs=1e-6)  # Wilson's of 55 answers
    assert wilson_of_group(8, 10, 10) == (0.8, 0.8)
    with pytest.raises(ValueError, match="11 answers of 10"):
        wilson_of_group(8, 11, 10)


def test_a_group_of_which_few_answered_is_known_as_by_wilson():
    assert wilson_of_group(8, 10, 10**9) == pytest.approx(wilson(8, 10), abs=1e-7)
