"""How long is waiting work held up by urgent work that is still to come?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.arrivals import Stream, delays, load

TABLE = np.linspace(50.0, 150.0, 64)


def starts(rows=10, step=400.0, futures=64):
    return np.repeat(np.arange(rows)[:, None] * step, futures, axis=1)


def test_without_streams_nothing_is_held_up():
    assert not delays(starts(), [], [], 1, 0).any()
    assert delays(np.zeros((0, 64)), [Stream(1.0, 0)], [TABLE], 1, 0).shape == (0, 64)


def test_the_load_is_the_share_of_the_team():
    assert load([Stream(0.001, 0), Stream(0.002, 0)], [TABLE, TABLE], 2) == pytest.approx(0.15)


def test_with_one_hand_it_is_exact():
    """Serve the same arrivals one by one: before each piece, everything urgent that has come."""
    rate, planned = 0.002, starts(20)
    moved = delays(planned, [Stream(rate, 0)], [TABLE], 1, 5)
    gaps = np.random.default_rng([5, 0, 1]).standard_exponential((2_000, 64)) / rate
    arrived = np.cumsum(gaps, axis=0)
    length = TABLE[np.random.default_rng([5, 0, 2]).integers(64, size=(2_000, 64))]
    for future in range(64):
        clock, upcoming = 0.0, 0
        for row in range(20):
            while arrived[upcoming, future] <= clock:
                clock += length[upcoming, future]
                upcoming += 1
            assert clock == pytest.approx(planned[row, future] + moved[row, future])
            clock += 400.0


def test_on_average_it_takes_its_share():
    moved = delays(starts(2, 1e6), [Stream(0.002, 0)], [TABLE], 1, 1)[1]
    assert moved.mean() == pytest.approx(1e6 * 0.2 / (1 - 0.2), rel=0.01)
    half = [Stream(0.001, 0), Stream(0.001, 0)]
    assert delays(starts(2, 1e6), half, [TABLE] * 2, 1, 1)[1].mean() == pytest.approx(250_000, rel=0.01)


@given(st.floats(0, 5_000), st.integers(1, 5), st.integers(0, 1000))
def test_a_later_start_is_never_held_up_less_and_one_more_hand_never_more(later, capacity, seed):
    stream = [Stream(0.004, 0)]
    moved = delays(starts(), stream, [TABLE], capacity, seed)
    assert (delays(starts() + later, stream, [TABLE], capacity, seed) >= moved).all()
    assert (delays(starts(), stream, [TABLE], capacity + 1, seed) <= moved).all()
