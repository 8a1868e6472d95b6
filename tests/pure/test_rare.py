"""Do rare things come closer together, or lie farther apart, than chance alone puts them?"""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.rare import THREE_SIGMA, by_chance_closer, rare_chart


def test_limits_are_those_that_are_published():
    chart = rare_chart([4, 7, 2, 9, 5])
    assert chart is not None
    assert chart.center == pytest.approx(5.4)
    assert chart.high == pytest.approx(23.036, abs=5e-4)
    assert chart.far_apart == (False,) * 5
    held_against = rare_chart([4, 24], usual=5.4)
    assert held_against is not None
    assert held_against.far_apart == (False, True)
    assert rare_chart([]) is None


def test_how_close_is_too_close():
    assert by_chance_closer([], 0.05) == 1
    assert by_chance_closer([0], 0.05) == pytest.approx(0.05)
    assert by_chance_closer([0, 0], 0.05) == pytest.approx(0.0025)
    # Three among five cases at 1 in 20: 10 * .05^3 * .95^2 + 5 * .05^4 * .95 + .05^5.
    assert by_chance_closer([1, 0, 1], 0.05) == pytest.approx(0.00115813, abs=1e-8)
    assert by_chance_closer([1, 0, 1], 0.05) < THREE_SIGMA < by_chance_closer([1, 1, 1], 0.05)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=5), st.floats(0.005, 0.5), st.integers(0, 4))
def test_closer_is_never_more_likely(gaps, share, place):
    chance = by_chance_closer(gaps, share)
    assert 0 <= chance <= 1
    wider = [*gaps]
    wider[place % len(gaps)] += 1
    assert by_chance_closer(wider, share) >= chance - 1e-12


def test_it_is_as_often_as_it_says():
    lots, share, hits = Random(4), 0.1, 0
    for _ in range(4000):
        gaps = []
        for _one in range(3):
            gap = 0
            while lots.random() > share:
                gap += 1
            gaps.append(gap)
        hits += by_chance_closer(gaps, share) <= 0.1
    assert hits / 4000 == pytest.approx(0.1, abs=0.03)  # a little less: chances come in steps
