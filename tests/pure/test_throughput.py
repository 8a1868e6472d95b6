"""What would the throughput Monte Carlo of agile tools have promised?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.backtest import walk
from footpath.pure.request_history import History, cycle_spans
from footpath.pure.scoring import LEVELS_SCORED
from footpath.pure.throughput import MOST_DAYS, TRIALS, daily, day_length, days_until, throughput
from footpath.pure.working_time import office, round_the_clock, weekdays

DAY = 86_400.0
MONDAY = 4 * DAY  # 1970-01-05
CLOCK = round_the_clock("UTC")


def rng(seed=0):
    return np.random.default_rng(seed)


def test_an_even_pace_leaves_no_doubt():
    assert (days_until(np.array([2, 2]), 7, rng()) == 4).all()
    assert (days_until(np.array([3]), 1, rng()) == 1).all()


def test_days_that_bring_one_or_nothing_are_a_coin():
    days = days_until(np.array([0, 1]), 1, rng())
    for day in (1, 2, 3):
        assert np.mean(days <= day) == pytest.approx(1 - 0.5**day, abs=3 * np.sqrt(0.25 / TRIALS))


@given(st.lists(st.integers(0, 9), min_size=1, max_size=30).filter(any), st.integers(1, 400))
def test_it_takes_as_long_as_the_luckiest_and_no_longer_than_anybody_means(counts, wanted):
    days = days_until(np.array(counts), wanted, rng())
    assert days.shape == (TRIALS,)
    assert -(-wanted // max(counts)) <= days.min()
    assert days.max() <= MOST_DAYS
    usual = wanted * len(counts) / sum(counts)
    assert np.median(days) <= 3 * usual + 200


def test_a_queue_that_never_ends_ends():
    assert (days_until(np.array([0] * 999 + [1]), 1_000_000, rng()) == MOST_DAYS).all()


def test_days_are_counted_back_from_now():
    end = np.array([0.5, 7.2, 7.9, 9.1]) * DAY
    assert daily(end, 0.0, 10 * DAY, 3 * DAY, DAY).tolist() == [1, 0, 2]
    assert daily(end, 0.0, 10 * DAY, 99 * DAY, DAY).tolist() == [1, 0, 2, 0, 0, 0, 0, 0, 0, 1]
    assert daily(end, 0.0, 30 * DAY, 5 * DAY, DAY).sum() == 4  # a silence: all that there ever was
    assert daily(np.array([5.0]), 5.0, 5.0, DAY, DAY).tolist() == [1]


def test_a_working_day():
    assert day_length(weekdays("UTC")) == day_length(CLOCK) == DAY
    assert day_length(office("Europe/Berlin")) == 8 * 3600


def test_a_steady_desk_is_promised_its_queue():
    """Two a day come in and go out after five days: nine are ahead of each new one, and it is the tenth."""
    created = MONDAY + np.arange(400) * DAY / 2
    past = History.from_arrays(created, None, created + 5 * DAY)
    times = throughput(cycle_spans(past, CLOCK), past.team_id, np.array([300]), CLOCK, seed=0, step=lambda: None)
    assert times / DAY == pytest.approx(np.full((1, LEVELS_SCORED.size), 5))


def test_weekends_are_no_days():
    """One is finished on each working day, and one waits: two working days, over a weekend or not."""
    days = np.array([day for day in range(140) if day % 7 < 5])
    created = MONDAY + days * DAY + DAY / 2
    past = History.from_arrays(created, None, created + DAY / 4)
    scored = np.array([90, 94])  # a Monday, a Friday
    assert [days[at] % 7 for at in scored] == [0, 4]
    due = walk(past, weekdays("UTC"), scored, "throughput_mc")[:, 0]
    assert (due - created[scored]) / DAY == pytest.approx([1, 3])


def test_a_team_that_has_finished_nothing_takes_everybodys_pace():
    created = MONDAY + np.arange(200) * DAY
    done = np.where(np.arange(200) < 150, created + DAY / 2, np.nan)
    past = History.from_arrays(created, None, done, team_id=(np.arange(200) >= 150).astype(np.int64))
    times = throughput(cycle_spans(past, CLOCK), past.team_id, np.array([150, 152]), CLOCK, seed=0, step=lambda: None)
    assert np.median(times[0]) == DAY
    assert np.median(times[1]) >= 3 * DAY
