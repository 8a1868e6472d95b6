"""Which earlier requests speak for a new one, and how loudly?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cost import seconds

from footpath.pure.cohort import Unfolding, cohort_at, curve_at_creation
from footpath.pure.request_history import History, cycle_spans
from footpath.pure.working_time import round_the_clock

DAY = 86_400.0
NOW = 400 * DAY
CLOCK = round_the_clock("UTC")


def spans(created, took, types=None, paused=None):
    created = np.asarray(created, dtype=float)
    return cycle_spans(History.from_arrays(created, None, created + np.asarray(took), types, paused=paused), CLOCK)


def at(now, stretches, prior=None, live=False):
    return cohort_at(stretches, now, float(CLOCK.to_work(np.array([now]))[0]), prior, live)


def test_open_requests_count_with_their_age():
    cohort = at(NOW, spans([NOW - 10 * DAY, NOW - DAY], [2 * DAY, 5 * DAY]))
    assert cohort.finished.tolist() == [True, False]
    assert cohort.duration.tolist() == [2 * DAY, DAY]
    assert (cohort.outcomes, cohort.still_open, cohort.longest) == (1, 1, 2 * DAY)


def test_the_half_life_spans_the_slow_ones():
    many = spans(NOW - np.arange(1, 301) * DAY, np.full(300, 100 * DAY))
    assert at(NOW, many).half_life == pytest.approx(100, abs=1)
    assert at(NOW, spans(NOW - np.arange(1, 301) * DAY, np.full(300, DAY))).half_life == 75


def test_an_old_request_counts_half_after_each_half_life():
    cohort = at(NOW, spans(NOW - np.arange(1, 1001) * DAY / 4, np.full(1000, 60.0)))
    assert cohort.duration.size == 7 * 75
    assert cohort.recency[-1] == 1
    assert cohort.recency[-76] == pytest.approx(0.5)


def test_other_types_together_weigh_ten():
    cohort = at(NOW, spans(NOW - np.arange(1, 101) * DAY, np.full(100, 60.0), [1] * 5 + [2] * 95))
    weights = cohort.weights(1)
    assert weights[cohort.type_id == 2].sum() == pytest.approx(10)
    assert (weights[cohort.type_id == 1] == cohort.recency[cohort.type_id == 1]).all()
    assert cohort.similar(1) == 5


def test_other_teams_speak_only_until_there_are_thirty_outcomes():
    others = spans(NOW - np.arange(1, 101) * DAY, np.full(100, 60.0))
    few = at(NOW, spans(NOW - np.arange(1, 30) * DAY, np.full(29, 60.0)), others)
    assert few.weights(0)[~few.own].sum() == pytest.approx(10)
    enough = at(NOW, spans(NOW - np.arange(1, 31) * DAY, np.full(30, 60.0)), others)
    assert enough.own.all()


def test_pauses_count_once_they_are_known():
    open_now = cycle_spans(History.from_arrays([NOW - 4 * DAY], paused=[DAY]), CLOCK)
    assert at(NOW, open_now, live=True).duration.tolist() == [3 * DAY]
    assert at(NOW, open_now).duration.tolist() == [4 * DAY]
    done = spans([NOW - 4 * DAY], [3 * DAY], paused=[DAY])
    assert at(NOW, done).duration.tolist() == [2 * DAY]
    assert at(NOW - 2 * DAY, done, live=True).duration.tolist() == [2 * DAY]


def test_the_forecast_at_creation_knows_only_what_came_before():
    three = spans([0, DAY, 10 * DAY], [DAY / 2, DAY, DAY])
    assert curve_at_creation(three, 0) is None
    assert curve_at_creation(three, 2).times[-1] == DAY


def test_what_ends_at_the_very_moment_is_known():
    """Where work comes and goes once a week, it would otherwise always look as if the last week's had not ended."""
    weekly = spans([0, 7 * DAY, 7 * DAY], [7 * DAY, DAY, 2 * DAY])
    assert at(7 * DAY, weekly).finished.tolist() == [True]
    assert curve_at_creation(weekly, 1).times[-1] == 7 * DAY
    no_time = at(7 * DAY, spans([0, 7 * DAY, 7 * DAY], [DAY, 0, 0]))  # but not what has only begun at it
    assert (no_time.outcomes, no_time.still_open, no_time.longest) == (1, 0, DAY)


@given(
    st.lists(st.tuples(st.integers(0, 200), st.none() | st.integers(0, 60), st.integers(0, 3)), min_size=1, max_size=60)
)
def test_a_past_read_forward_says_the_same_as_each_moment_by_itself(rows):
    created = np.array([NOW + day * DAY for day, *_ in rows])
    done = np.array([np.nan if took is None else NOW + (day + took) * DAY for day, took, _ in rows])
    past = cycle_spans(History.from_arrays(created, None, done, [kind for *_, kind in rows]), CLOCK)
    others = spans(NOW + np.arange(40) * 5 * DAY, np.full(40, 9 * DAY))
    forward = Unfolding(past, others)
    for row in range(len(rows)):
        here, there = forward.curve(row), curve_at_creation(past, row, others)
        assert (here is None) == (there is None)
        if here:
            assert here.times.tolist() == there.times.tolist()
            assert here.shares == pytest.approx(there.shares, abs=1e-12)


def test_a_longer_past_hardly_costs_more():
    short, long = (cycle_spans(steady(n), CLOCK) for n in (4_000, 40_000))

    def learn(past, newest):
        forward = Unfolding(past)
        return [forward.curve(row) for row in range(newest - 100, newest)]

    assert seconds(lambda: learn(long, 40_000)) < 4 * seconds(lambda: learn(short, 4_000))


def steady(n):
    created = NOW + np.arange(n) * DAY / 10
    return History.from_arrays(created, None, created + np.tile([1.0, 2.0, 5.0, 3.0], n // 4) * DAY)
