"""Are limits and run signals the published ones?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.control import ABOVE, RUN_ABOVE, RUN_BELOW, share_chart
from footpath.pure.figures import Tally
from footpath.pure.individuals import fewest_crossings, has_shifted, individuals, longest_run

NIST = (49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)  # Engineering Statistics Handbook, 6.3.2.2


def test_natural_limits():
    found = individuals(NIST)
    assert found.center == pytest.approx(50.81)
    assert (found.low, found.high) == pytest.approx((45.8159, 55.8041), abs=1e-3)  # with 3 / 1.128
    assert found.high == pytest.approx(55.80489, abs=5e-6)  # with 2.66
    assert found.jump == pytest.approx(6.1347, abs=5e-5)
    assert set(found.signals) == {""}
    assert found.provisional


@pytest.mark.parametrize(
    ("n", "run", "crossings"),
    [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8), (30, 8, 10), (40, 8, 14), (50, 9, 19)],
)
def test_runs_and_crossings_of_chance(n, run, crossings):
    assert (longest_run(n), fewest_crossings(n)) == (run, crossings)


def test_eight_on_one_side_and_one_far_out_stand_out():
    found = individuals([1, 2, 1, 2, 1, 2, 1, 2, 5, 6, 5, 6, 5, 6, 5, 6])
    assert found.signals == (RUN_BELOW,) * 8 + (RUN_ABOVE,) * 8
    assert found.shifted
    assert not found.provisional
    assert individuals([1, 5, 1, 5, 1, 30, 1, 5, 1, 5, 1, 5]).signals == ("",) * 5 + (ABOVE,) + ("",) * 6


def test_few_are_not_drawn():
    assert individuals([1, 2, 3, 4, 5]) is None
    assert not has_shifted([])
    assert not has_shifted([3, 3, 3, 3, 3, 3, 3])


def test_a_share_a_wave_is_the_published_p_chart():
    chart = share_chart(
        [
            Tally(n, good, good)
            for good, n in zip((8, 9, 7, 10, 6, 9, 8, 3), (10, 12, 9, 12, 8, 11, 10, 10), strict=True)
        ]
    )
    assert chart.center == pytest.approx(0.731707, abs=5e-7)
    assert chart.points[-1].low == pytest.approx(0.3114, abs=5e-5)
    assert [bool(point.signal) for point in chart.points] == [False] * 7 + [True]


@given(st.lists(st.floats(-1e6, 1e6), min_size=6, max_size=30))
def test_limits_lie_around_the_mean(values):
    found = individuals(values)
    assert found.low <= found.center <= found.high
    assert len(found.signals) == len(values)
