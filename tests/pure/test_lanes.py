"""How do the queues of many teams go, side by side?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.arrivals import Stream
from footpath.pure.forecast import fit
from footpath.pure.lanes import forecast_many
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.recalibration import recalibrate
from footpath.pure.request_history import History
from footpath.pure.working_time import office, round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0
CLOCKS = (round_the_clock("UTC"), office("Europe/Berlin"))
RNG = np.random.default_rng(4)
CREATED = np.sort(NOW - RNG.random(300) * 90 * DAY)
STARTED = CREATED + RNG.random(300) * DAY
DONE = STARTED + RNG.lognormal(np.log(3 * HOUR), 0.7, 300)
PAST = History.from_arrays(CREATED, STARTED, DONE, RNG.integers(2, size=300)).known_at(NOW)
MODELS = [fit(PAST, NOW, clock) for clock in CLOCKS]


def request(number):
    return Request(
        number,
        number % 2,
        promised_at=NOW + number * HOUR if number % 3 else None,
        started_at=NOW - number * 600.0 if number % 5 == 1 else None,
    )


def team_plan(length, capacity, kind, number):
    extra = {
        "plain": {},
        "withdrawn": {"withdrawn": {0: 0.3}},
        "hired": {"hires": (NOW + DAY,)},
        "away": {"absences": ((NOW, NOW + DAY),)},
        "urgent": {"urgent": (Stream(1 / (20 * HOUR), 0),)},
        "nobody": {"capacity": 0},
    }[kind]
    clock = number % 2
    team = Team(**{"capacity": capacity, "calendar": CLOCKS[clock], **extra})
    queue = tuple(request(length * number + at) for at in range(length))
    return Plan(team, queue, MODELS[clock], S=32, now=NOW + DAY * (number % 3))


kinds = st.sampled_from(["plain", "plain", "withdrawn", "hired", "away", "urgent", "nobody"])
teams = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4), kinds), max_size=9)


def same(one, other):
    assert (one.ids, one.cannot_say) == (other.ids, other.cannot_say)
    for column in ("p50", "p85", "p95", "keep_prob"):
        assert getattr(one, column) == pytest.approx(getattr(other, column), rel=1e-9, nan_ok=True)


@given(teams)
def test_many_at_once_are_what_each_one_is(shapes):
    plans = [team_plan(*shape, number) for number, shape in enumerate(shapes)]
    found = forecast_many(plans)
    assert len(found) == len(plans)
    for plan, forecast in zip(plans, found, strict=True):
        same(replace(plan).forecast(), forecast)


def test_each_keeps_its_own_correction_seed_and_futures():
    rng = np.random.default_rng(1)
    map_ = recalibrate(rng.random(200) ** 2, np.ones(200, dtype=bool))
    first = team_plan(8, 3, "plain", 1)
    plans = [first, replace(first, simulated=map_), replace(first, seed=5), replace(first, S=64)]
    for plan, forecast in zip(plans, forecast_many(plans), strict=True):
        same(replace(plan).forecast(), forecast)
    assert len({tuple(forecast.p85) for forecast in forecast_many(plans)}) == 4


def test_more_than_fit_side_by_side():
    plans = [Plan(Team(2, CLOCKS[0]), [request(at * 100)], MODELS[0], S=8_000) for at in range(5)]
    for plan, forecast in zip(plans, forecast_many(plans), strict=True):
        same(replace(plan).forecast(), forecast)
