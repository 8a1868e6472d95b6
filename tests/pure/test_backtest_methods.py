"""What would each method have promised, from what was known at that moment?"""

import numpy as np
import pytest
from tests.cost import seconds

from footpath.pure.backtest_methods import ENOUGH_OF_A_TYPE, LAST, cycles, simple
from footpath.pure.request_history import History, cycle_spans
from footpath.pure.scoring import LEVELS_SCORED
from footpath.pure.working_time import round_the_clock

DAY = 86_400.0
CLOCK = round_the_clock("UTC")


def history(n, seed=5):
    rng = np.random.default_rng(seed)
    created = np.sort(rng.integers(n * 4, size=n)) * DAY / 8  # some at the same moment
    done = np.where(rng.random(n) < 0.05, np.nan, created + rng.integers(40, size=n) * DAY / 4)
    return History.from_arrays(created, None, done, rng.integers(6, size=n), team_id=rng.integers(3, size=n))


def plainly(method, past, at):
    """The same, by looking through everything each time."""
    took = past.done - past.created
    finished = (past.done <= past.created[at]) & (past.created < past.created[at])
    mine = finished & (past.team_id == past.team_id[at])
    chosen = np.flatnonzero(mine if mine.any() else finished)
    same = np.flatnonzero(mine & (past.type_id == past.type_id[at]))
    if method == "per_type" and same.size >= ENOUGH_OF_A_TYPE:
        chosen = same
    if method == "last_100":
        chosen = chosen[np.argsort(past.done[chosen], kind="stable")][-LAST:]
    return np.quantile(took[chosen], LEVELS_SCORED) if chosen.size else np.full(LEVELS_SCORED.size, np.nan)


@pytest.mark.parametrize("method", ["all_history", "per_type", "last_100"])
def test_the_simple_methods_take_what_had_finished(method):
    past = history(500)
    scored = np.arange(0, 500, 7)
    times = simple(method, cycle_spans(past, CLOCK), past.team_id, scored, lambda: None)
    expected = np.array([plainly(method, past, at) for at in scored])
    assert times == pytest.approx(expected, nan_ok=True, abs=1e-3)
    assert np.isnan(times[0]).all()  # nothing had finished before the first


def test_four_times_the_history_costs_about_four_times_as_much():
    def cost(n):
        past = history(n)
        spans, scored = cycle_spans(past, CLOCK), np.arange(n)
        return seconds(lambda: simple("all_history", spans, past.team_id, scored, lambda: None))

    assert cost(4_000) < 8 * cost(1_000)


def test_a_pause_is_not_counted():
    past = History.from_arrays([0.0, 1.0], None, [5 * DAY, np.nan], paused=[2 * DAY, 0.0])
    assert cycles(cycle_spans(past, CLOCK)) == pytest.approx([3 * DAY, np.nan], nan_ok=True)
