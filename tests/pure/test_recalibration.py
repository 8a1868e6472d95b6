"""How far were past promises off, and what must be quoted to be right?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.kaplan_meier import fit_curve
from footpath.pure.recalibration import LEVELS, P50, P85, P95, recalibrate, share_on_grid, time_left

CURVE = fit_curve(np.arange(1.0, 201.0), np.ones(200, bool), np.ones(200))

pits = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=400).map(
    lambda rows: recalibrate(np.array([value for value, _ in rows]), np.array([k for _, k in rows], dtype=bool))
)


def test_the_grid_has_26_levels_with_the_three_that_are_shown():
    assert LEVELS.size == 26
    assert LEVELS[[P50, P85, P95]].tolist() == [0.5, 0.85, 0.95]
    assert (np.diff(LEVELS) > 0).all()


def test_without_promises_nearly_nothing_is_corrected():
    fresh = recalibrate(np.zeros(0), np.zeros(0, bool))
    assert fresh.heard == 0
    assert fresh.effective == pytest.approx(60)
    assert fresh.level(LEVELS[1:]) == pytest.approx(LEVELS[1:], abs=0.01)


def test_promises_that_were_too_tight_are_widened():
    even = (np.arange(300) + 0.5) / 300
    tight = recalibrate(np.random.default_rng(1).permutation(even**0.5), np.ones(300, bool))  # outcomes too late
    assert float(tight.share(0.85)) < 0.8
    assert float(tight.level(0.85)) > 0.88
    assert tight.heard == 300


def test_open_promises_are_evidence_too():
    values = np.random.default_rng(2).random(300)
    known = np.ones(300, bool)
    known[values > 0.6] = False  # those that are slow are still open
    values[~known] = 0.6
    honest = recalibrate(values, known)
    assert float(honest.share(0.55)) == pytest.approx(0.55, abs=0.08)
    blind = recalibrate(values[known], known[known])
    assert float(blind.share(0.55)) > 0.7


@given(pits, st.floats(0, 300))
def test_levels_never_cross(correction, age):
    assert (np.diff(correction.points) >= 0).all()
    assert (np.diff(correction.shares) > 0).all()
    left = time_left(CURVE, correction, LEVELS, min(age, 199.0))
    assert (np.diff(left) >= 0).all()
    assert np.isfinite(left).all()


@given(pits, st.floats(0.001, 0.999))
def test_share_and_level_are_inverse(correction, level):
    assert float(correction.share(correction.level(level))) >= level - 1e-9
    assert float(correction.share(correction.level(level) - 1e-6)) <= level


@given(st.floats(0, 0.998))
def test_a_stored_grid_says_what_the_curve_said(share):
    time = CURVE.time_of(share)
    grid = CURVE.time_of(LEVELS)[None, :]
    assert float(share_on_grid(grid, np.array([float(time)]))[0]) == pytest.approx(share, abs=0.01)


def test_beyond_the_grid_the_share_approaches_one():
    grid = CURVE.time_of(LEVELS)[None, :]
    late = share_on_grid(np.repeat(grid, 3, axis=0), np.array([grid[0, -1], 2 * grid[0, -1], 1e12]))
    assert late[0] == pytest.approx(0.999)
    assert late[0] < late[1] <= late[2] <= 1.0
    assert share_on_grid(np.zeros((1, 26)), np.array([5.0])).tolist() == [pytest.approx(0.999)]
