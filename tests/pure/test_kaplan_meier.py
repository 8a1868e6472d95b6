"""How long do things take, when some of them are not finished yet?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.kaplan_meier import fit_curve, weighted_steps

# Freireich et al. 1963, weeks in remission under 6-MP; censored ones are False. The estimate is in every textbook.
WEEKS = np.array([6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35], dtype=float)
RELAPSED = np.array([1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0], dtype=bool)

samples = st.lists(st.tuples(st.floats(0, 1e6), st.booleans(), st.floats(1e-3, 1.0)), min_size=1, max_size=40).map(
    lambda rows: tuple(np.array(column) for column in zip(*rows, strict=True))
)


def test_the_published_remission_times():
    times, shares = weighted_steps(WEEKS, RELAPSED, np.ones(21))
    assert dict.fromkeys(times.tolist()).keys() == {6, 7, 10, 13, 16, 22, 23}
    at_each = np.array(list(dict(zip(times, shares, strict=True)).values()))
    assert 1 - at_each == pytest.approx([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], abs=5e-5)


def test_without_open_ones_it_is_the_empirical_distribution():
    times, shares = weighted_steps(np.array([4.0, 1, 2, 2]), np.ones(4, bool), np.ones(4))
    assert times.tolist() == [1, 2, 2, 4]
    assert shares == pytest.approx([0.25, 0.5, 0.75, 1 - 0.5 / 4])  # the last one keeps half an observation back


def test_a_weight_of_two_is_two_requests():
    twice = weighted_steps(np.array([1.0, 2, 2, 3]), np.array([True, True, True, False]), np.ones(4))
    once = weighted_steps(np.array([1.0, 2, 3]), np.array([True, True, False]), np.array([1.0, 2, 1]))
    assert once[1] == pytest.approx(twice[1][[0, 2]])


def test_whole_days_stay_whole_days():
    curve = fit_curve(np.repeat([1.0, 2.0], 50), np.ones(100, bool), np.ones(100))
    assert curve.time_of([0.02, 0.4, 0.5, 0.6, 0.9]).tolist() == [1, 1, 1, 2, 2]
    assert curve.share_by([0.999, 1.0, 1.999, 2.0]) == pytest.approx([0.01, 0.5, 0.51, 0.995], abs=1e-4)


def test_nothing_finished_says_nothing():
    assert fit_curve(np.array([3.0, 5]), np.zeros(2, bool), np.ones(2)) is None
    assert fit_curve(np.zeros(0), np.zeros(0, bool), np.zeros(0)) is None


def test_everything_at_once_takes_no_time():
    curve = fit_curve(np.zeros(5), np.ones(5, bool), np.ones(5))
    assert curve.time_of([0.1, 0.5, 0.999]).tolist() == [0, 0, 0]
    assert curve.share_by([0.0, 1.0]).tolist() == [0.9, 1.0]


def test_a_share_of_one_is_never_reached():
    for durations in (np.zeros(3), np.arange(3.0)):
        curve = fit_curve(durations, np.ones(3, bool), np.ones(3))
        assert curve.time_of([0.0, 1.0]).tolist() == [0.0, np.inf]


def test_an_exponential_sample_has_an_exponential_tail():
    took = -np.log1p(-(np.arange(2_000) + 0.5) / 2_000) * 100.0
    curve = fit_curve(took, np.ones(2_000, bool), np.ones(2_000))
    assert 1 / curve.rate == pytest.approx(100, rel=0.05)
    assert float(curve.time_of(0.9999)) == pytest.approx(-np.log(0.0001) * 100, rel=0.05)


@given(samples)
def test_more_time_never_finishes_fewer_and_a_higher_share_never_takes_less(sample):
    curve = fit_curve(*sample)
    if curve is None:
        assert not sample[1].any()
        return
    times = np.linspace(0, 2e6, 60)
    assert (np.diff(curve.share_by(times)) >= 0).all()
    levels = np.linspace(0, 0.9999, 60)
    ends = curve.time_of(levels)
    assert (np.diff(ends) >= 0).all()
    assert (ends >= 0).all()
    assert np.isfinite(ends).all()


@given(samples, st.floats(0.01, 0.99))
def test_share_and_time_are_inverse(sample, level):
    curve = fit_curve(*sample)
    if curve is not None and level > curve.shares[0] and np.isfinite(curve.rate) and curve.rate < 1e3:
        time = curve.time_of(level)
        assert float(curve.share_by(time)) >= level - 1e-6
        assert float(curve.share_by(time * (1 - 1e-9) - 1e-9)) <= level + 1e-6


def test_what_takes_no_time_still_lies_ahead_of_a_new_one():
    curve = fit_curve(np.array([0.0, 0.0, 1.0, 2.0]), np.ones(4, bool), np.ones(4))
    assert curve.share_by(0.0) == pytest.approx(0.5)
    assert curve.share_before([0.0, 0.5]).tolist() == pytest.approx([0.0, float(curve.share_by(0.5))])
