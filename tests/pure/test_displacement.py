"""Who waits longer when somebody overtakes, and what does each place in the queue cost the others?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.arrivals import Stream
from footpath.pure.displacement import calibrated
from footpath.pure.forecast import fit
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.request_history import History
from footpath.pure.working_time import round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0
CLOCK = round_the_clock("UTC")
RNG = np.random.default_rng(4)
CREATED = np.sort(NOW - RNG.random(400) * 90 * DAY)
STARTED = CREATED + RNG.random(400) * DAY
DONE = STARTED + RNG.lognormal(np.log(3 * HOUR), 0.7, 400)
MODEL = fit(History.from_arrays(CREATED, STARTED, DONE).known_at(NOW), NOW, CLOCK)
QUEUE = tuple(
    Request(
        number,
        0,
        promised_at=NOW + (number + 2) * 3 * HOUR if number % 2 else None,
        started_at=NOW - HOUR if number == 4 else None,
        age=number * 600.0,
    )
    for number in range(12)
)
PLAN = Plan(Team(2, CLOCK), QUEUE, MODEL, S=128)
EMERGENCY = Request(500, 0, class_id=0)


@given(
    st.integers(0, 15),
    st.integers(1, 4),
    st.booleans(),
    st.lists(st.tuples(st.floats(-DAY, 3 * DAY), st.floats(0, 2 * DAY)), max_size=3),
)
def test_nobody_is_ever_earlier(position, capacity, urgent, away):
    team = Team(
        capacity,
        CLOCK,
        absences=tuple((NOW + begin, NOW + begin + length) for begin, length in away),
        urgent=(Stream(1 / (9 * HOUR), 0),) if urgent else (),
    )
    slips = replace(PLAN, team=team).displace(EMERGENCY, position)  # asserts it in every future
    assert (slips.slip_mean > 0).all()
    assert (slips.slip_p85 >= 0).all()
    assert set(slips.ids) <= {one.id for one in PLAN.line[1 + position :]}
    known = ~np.isnan(slips.keep_before)
    assert (slips.keep_after[known] <= slips.keep_before[known]).all()
    assert slips.expected_broken >= 0


def test_when_nobody_idles_everybody_behind_waits_its_length_by_the_hands():
    deep = Plan(Team(2, CLOCK), tuple(Request(number, 0) for number in range(60)), MODEL, S=512)
    slips = deep.displace(Request(500, 0))
    assert slips.slip_mean[-1] == pytest.approx(MODEL.work_table(0, 512).mean() / 2, rel=0.02)
    assert slips.ids == tuple(range(1, 60))  # the first one takes the other hand


def test_whoever_is_in_hand_or_ahead_is_not_touched():
    slips = PLAN.displace(EMERGENCY, position=3)
    assert 4 not in slips.ids
    assert not {0, 1, 2} & set(slips.ids)
    assert PLAN.displace(EMERGENCY, position=99).ids == ()


def test_many_chances_at_once_are_what_each_one_is():
    asked = [replace(QUEUE[at], age=age) for at, age in enumerate([0.0, HOUR, 30 * HOUR, 5 * DAY, 900 * DAY])]
    left = np.array([-HOUR, 2 * HOUR, 40 * HOUR, 0.0, DAY])
    expected = [MODEL.chance_within(0, each, one.age) for each, one in zip(left, asked, strict=True)]
    expected = [np.nan if one is None else one for one in expected]
    assert calibrated(PLAN, asked, left[None, :])[0] == pytest.approx(expected, nan_ok=True)
    assert np.isnan(expected[-1])


def test_the_promises_are_counted():
    slips = PLAN.displace(Request(500, 0), 0)
    promised = [at for at, one in enumerate(slips.ids) if one % 2]
    assert np.isnan(slips.keep_before[[at for at in range(len(slips.ids)) if at not in promised]]).all()
    lost = (slips.keep_before - slips.keep_after)[promised]
    assert slips.expected_broken == pytest.approx(lost.sum())
    assert slips.expected_broken > 0


def test_a_price_list_sells_time_for_the_time_of_others():
    first, fifth, last = PLAN.options(Request(500, 0), positions=[0, 5, None])
    quote = MODEL.quote(0, NOW)
    assert (last.p50, last.p85, last.p95) == pytest.approx((quote.p50, quote.p85, quote.p95))
    assert (last.others, last.slip_mean, last.expected_broken) == (0, 0.0, 0.0)
    assert NOW < first.p50 <= first.p85 <= first.p95
    assert first.p85 <= fifth.p85 <= last.p85
    assert first.others > fifth.others > 0
    assert first.expected_broken >= fifth.expected_broken


def test_without_a_calibrated_quote_the_list_has_prices_but_no_dates():
    cold = fit(History.from_arrays([]), NOW, CLOCK)
    stated = Plan(Team(2, CLOCK, stated_work={0: HOUR}), QUEUE, cold, S=16)
    first, *_ = stated.options(Request(500, 0))
    assert first.p85 is None
    assert first.others > 0
    assert np.isnan(stated.displace(Request(500, 0)).keep_before).all()
