"""Does a forecast know anything of its future? Everything after t0 is changed, and not a bit of it may move."""

from dataclasses import replace

import numpy as np
import pytest

from footpath.pure.forecast import fit
from footpath.pure.recalibration import LEVELS
from footpath.pure.request_history import History
from footpath.pure.working_time import office

DAY = 86_400.0
CALENDAR = office("Europe/Berlin")
AGES = (0.0, 3_600.0, 3 * 8 * 3_600.0)
TYPES = (0, 1, 2, 9)


def desk(n, seed):
    rng = np.random.default_rng(seed)
    created = np.sort(1.7e9 + rng.random(n) * 300 * DAY)
    took = rng.lognormal(np.log(4 * DAY), 0.9, n)
    done = np.where(rng.random(n) < 0.05, np.nan, created + took)
    started = np.where(rng.random(n) < 0.9, created + took * rng.random(n), np.nan)
    paused = np.where(np.isnan(done), 0.0, rng.random(n) * 3_600)
    return History.from_arrays(
        created, started, done, rng.integers(3, size=n), paused=paused, team_id=rng.integers(5, size=n)
    )


HISTORY, OTHERS = desk(900, 1), desk(400, 2)


def with_another_future(history, now, seed):
    """The same up to `now`; after it other requests, other starts, other ends, other pauses."""
    rng = np.random.default_rng(seed)
    past = history.select(history.created < now)
    n, running = len(past), ~(past.done <= now)
    done = np.where(running, now + 1 + rng.random(n) * 90 * DAY, past.done)
    not_begun = ~(past.started <= now)
    started = np.where(not_begun, np.where(rng.random(n) < 0.5, np.nan, now + 1), past.started)
    paused = np.where(running, rng.random(n) * 9 * DAY, past.paused)
    fresh = now + rng.random(300) * 60 * DAY
    new = History.from_arrays(fresh, fresh, fresh + rng.random(300) * DAY, rng.integers(9, 12, size=300))
    columns = replace(past, done=done, started=np.maximum(started, past.created), paused=paused)
    return History(**{name: np.concatenate([getattr(columns, name), getattr(new, name)]) for name in vars(new)})


def told(history, now, prior=None):
    """Everything that the model can be asked for."""
    model = fit(history, now, CALENDAR, prior)
    quotes = [model.quote(type_id, now, age) for type_id in TYPES for age in AGES]
    tables = [None if (table := model.work_table(one, 16)) is None else table.tolist() for one in TYPES]
    level = model.recalibration
    return quotes, tables, level.share(LEVELS).tolist(), (level.heard, level.effective), model.drift


@pytest.mark.parametrize("now", [float(HISTORY.created[at]) for at in range(20, 900, 110)])
def test_what_comes_later_changes_not_a_bit(now):
    changed = with_another_future(HISTORY, now, seed=3), with_another_future(OTHERS, now, seed=4)
    assert told(changed[0], now, changed[1]) == told(HISTORY, now, OTHERS)


def test_the_test_would_see_a_leak():
    """Asked a little later, the two futures tell themselves apart; so does a change of what was known."""
    now = float(HISTORY.created[600])
    changed = with_another_future(HISTORY, now, seed=3)
    assert told(changed, now + DAY) != told(HISTORY, now + DAY)
    last = np.flatnonzero(HISTORY.done <= now)[-1]
    done = HISTORY.done.copy()
    done[last] = now + 1
    assert told(replace(HISTORY, done=done), now) != told(HISTORY, now)
