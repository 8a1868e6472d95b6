"""Who waits longer when a request of the queue comes before its turn, and where would nobody's promise break?"""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pure.test_displacement import CLOCK, DAY, HOUR, MODEL, NOW

from footpath.pure.before_turn import BREAKS, before_turn
from footpath.pure.crew import WORK_UNKNOWN
from footpath.pure.queueing import Plan, Request, Team

QUEUE = tuple(
    Request(
        number,
        0,
        promised_at=NOW + (number + 2) * 2.2 * HOUR if number % 3 else None,
        started_at=NOW - HOUR if number < 2 else None,
        age=number * 600.0,
    )
    for number in range(1, 16)
)
PLAN = Plan(Team(2, CLOCK), QUEUE, MODEL, S=128)
OURS = QUEUE[12]


@settings(max_examples=25)
@given(
    st.integers(2, 14),
    st.integers(1, 4),
    st.lists(st.tuples(st.floats(-DAY, 3 * DAY), st.floats(0, 2 * DAY)), max_size=2),
)
def test_only_who_is_overtaken_waits_longer_and_nobody_gains_by_it(at, capacity, away):
    team = Team(capacity, CLOCK, absences=tuple((NOW + begin, NOW + begin + length) for begin, length in away))
    plan = replace(PLAN, team=team)
    ours = plan.queue[at]
    found = before_turn(plan, ours)
    first = found.first
    assert set(first.ids) <= {one.id for one in QUEUE[1:at]}
    assert (first.slip_mean > 0).all()
    assert (first.slip_p85 >= 0).all()
    known = ~np.isnan(first.keep_before)
    assert (first.keep_after[known] <= first.keep_before[known]).all()
    assert first.broken >= 0
    assert first.dates[1] <= found.stay[1]
    if found.gentle:
        assert found.gentle.broken < BREAKS
        assert first.dates[1] <= found.gentle.dates[1] <= found.stay[1]


def test_it_is_what_the_two_orders_of_one_queue_say():
    found = before_turn(PLAN, OURS)
    waiting = [one.id for one in QUEUE if one.started_at is None]
    moved = PLAN.reorder([OURS.id, *[one for one in waiting if one != OURS.id]])
    rows = {one.id: row for row, one in enumerate(PLAN.line)}
    after = {one.id: row for row, one in enumerate(moved.line)}
    slips = {
        one: float((moved.futures.finish[after[one]] - PLAN.futures.finish[rows[one]]).mean())
        for one in found.first.ids
    }
    assert slips == dict(zip(found.first.ids, map(float, found.first.slip_mean), strict=True))


def test_who_was_let_in_before_stays_before_it():
    waiting = [one.id for one in QUEUE if one.started_at is None]
    found = before_turn(PLAN, OURS, waiting[:2])
    moved = PLAN.reorder([*waiting[:2], OURS.id, *[one for one in waiting[2:] if one != OURS.id]])
    rows = {one.id: row for row, one in enumerate(PLAN.line)}
    after = {one.id: row for row, one in enumerate(moved.line)}
    slips = {
        one: float((moved.futures.finish[after[one]] - PLAN.futures.finish[rows[one]]).mean())
        for one in found.first.ids
    }
    assert not set(waiting[:2]) & set(slips)
    assert slips == dict(zip(found.first.ids, map(float, found.first.slip_mean), strict=True))
    assert found.first.after is None


def test_the_gentle_place_is_named_by_the_request_before_it():
    tight = replace(PLAN, queue=tuple(replace(one, promised_at=None) if one.id > 6 else one for one in QUEUE))
    found = before_turn(tight, OURS)
    assert found.first.breaks
    assert found.gentle.after in {one.id for one in QUEUE if one.started_at is None}
    assert found.gentle.ids
    assert min(found.gentle.ids) > found.gentle.after


def test_where_nothing_was_promised_the_first_place_is_gentle():
    free = replace(PLAN, queue=tuple(replace(one, promised_at=None) for one in QUEUE))
    found = before_turn(free, OURS)
    assert found.gentle is found.first
    assert found.first.after is None


def test_what_is_not_in_line_yet_would_be_the_last_one():
    found = before_turn(PLAN, Request(99, 0))
    assert set(found.first.ids) <= {one.id for one in QUEUE}
    assert found.first.dates[1] < found.stay[1]


def test_the_next_one_displaces_nobody():
    found = before_turn(PLAN, QUEUE[1])
    assert found.first.ids == ()
    assert found.gentle is found.first


def test_who_is_paused_may_wait_longer_too():
    pauses = MODEL.cohort.curve(0)
    queue = tuple(replace(one, paused=HOUR) if one.id == 4 else one for one in QUEUE)
    found = before_turn(replace(PLAN, team=replace(PLAN.team, pauses=pauses), queue=queue), OURS)
    assert (found.first.slip_mean > 0).all()


def test_work_that_cannot_be_forecast_has_no_price():
    found = before_turn(PLAN, Request(99, 12345))
    assert found.cannot_say in (None, WORK_UNKNOWN)
    nobody = before_turn(replace(PLAN, team=Team(0, CLOCK)), OURS)
    assert nobody.cannot_say == "no_people"
    assert nobody.first is None
    assert nobody.stay == (None, None, None)
