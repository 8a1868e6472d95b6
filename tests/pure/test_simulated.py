"""Does the simulation do better than the calibrated forecast for this team?"""

from pathlib import Path

import numpy as np
import pytest

from footpath.pure.history_file import read_history
from footpath.pure.request_history import History
from footpath.pure.simulated import ENOUGH, Judged, _better, simulation_wins
from footpath.pure.working_time import round_the_clock, weekdays

DAY = 86_400.0
CLOCK = round_the_clock("UTC")


def first_come_first_served(n=700, seed=2, load=0.9, swing=0.5):
    """M/G/3 with waves of load: a queue that grows and shrinks, served strictly in order (FORECAST 8)."""
    rng = np.random.default_rng(seed)
    created, now = np.empty(n), 0.0
    for at, gap in enumerate(rng.standard_exponential(n)):
        now += gap / (3 * load * (1 + swing * np.sin(now / 24)))
        created[at] = now
    work, start, free = rng.lognormal(-0.5, 1.0, n), np.empty(n), [0.0] * 3
    for at in range(n):
        start[at] = max(created[at], min(free))
        free[free.index(min(free))] = start[at] + work[at]
    return History.from_arrays(created * DAY, start * DAY, (start + work) * DAY)


def test_it_wins_where_a_queue_in_order_swings():
    test = simulation_wins(first_come_first_served(), CLOCK, limit=120)
    assert test.scored == 120
    assert test.wins
    for level in (0.5, 0.85):
        assert test.simulation.pinball[level] < 0.7 * test.forecast.pinball[level]
        assert test.simulation.coverage[level] == pytest.approx(level, abs=3 * np.sqrt(level * (1 - level) / 120))
    assert test.recalibration.heard == 120
    assert test.recalibration.share(0.85) == pytest.approx(0.85, abs=0.1)


def test_it_does_not_win_where_nobody_waits():
    test = simulation_wins(first_come_first_served(500, load=0.5, swing=0.0), CLOCK, limit=ENOUGH)
    assert test.scored == ENOUGH
    assert not test.wins


def test_it_does_not_win_on_the_real_log():
    file = read_history((Path(__file__).parents[1] / "data/incidents_two_teams.csv").read_bytes())
    history = file.history()
    test = simulation_wins(history.select(history.team_id == 0), weekdays("UTC"), limit=ENOUGH)
    assert test.scored == ENOUGH
    assert not test.wins
    assert test.simulation.pinball[0.5] > test.forecast.pinball[0.5]


@pytest.mark.parametrize(
    "history",
    [
        History.from_arrays([]),
        History.from_arrays([1.0], done=[2.0]),
        History.from_arrays(np.arange(500.0)),
        History.from_arrays(np.full(300, 5.0), np.full(300, 5.0), np.full(300, 5.0)),
        first_come_first_served(150),
    ],
)
def test_too_little_is_no_victory(history):
    test = simulation_wins(history, CLOCK)
    assert (test.scored < ENOUGH, test.simulation, test.forecast, test.wins) == (True, None, None, False)
    assert test.recalibration.level(0.85) == pytest.approx(0.85, abs=0.1)


def test_without_starts_nothing_can_be_simulated():
    history = first_come_first_served(400)
    test = simulation_wins(History.from_arrays(history.created, None, history.done), CLOCK)
    assert (test.scored, test.wins) == (0, False)


def judged(loss, kept_at_85=0.85, n=100):
    kept = np.ones((n, 2), bool)
    kept[round(kept_at_85 * n) :, 1] = False
    return Judged(np.broadcast_to(np.asarray(loss, dtype=float), (n, 2)), kept)


def test_what_winning_means():
    rng = np.random.default_rng(4)
    noise = rng.normal(0, 1, (100, 2))
    usual = judged(10 + noise)
    assert _better(judged(9 + noise), usual)
    assert not _better(usual, usual)
    assert not _better(judged(9.9 + rng.normal(0, 1, (100, 2))), usual)  # chance may do that
    assert not _better(judged(np.array([9.0, 10.5]) + noise), usual)  # at both levels, or not at all
    assert not _better(judged(9 + noise, kept_at_85=0.78), usual)
    assert _better(judged(9 + noise, kept_at_85=0.78), judged(10 + noise, kept_at_85=0.7))
