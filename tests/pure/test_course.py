"""How does a queue go in each of many futures?"""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure import course, queueing
from footpath.pure.arrivals import Stream
from footpath.pure.course import read
from footpath.pure.crew import BadPlan
from footpath.pure.forecast import fit
from footpath.pure.kaplan_meier import fit_curve
from footpath.pure.lanes import forecast_many
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.request_history import History
from footpath.pure.working_time import office, round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0
CLOCK = round_the_clock("UTC")
COLD = fit(History.from_arrays([]), NOW, CLOCK)
RNG = np.random.default_rng(4)
WAITED = RNG.exponential(20 * HOUR, 200)
PAUSES = fit_curve(WAITED, np.ones(200, dtype=bool), np.ones(200))
TEAM = Team(2, CLOCK, stated_work={0: 3 * HOUR, 1: 5 * HOUR}, pauses=PAUSES)
QUEUE = tuple(Request(at, at % 2, promised_at=NOW + (at + 1) * 4 * HOUR) for at in range(12))


def plan(team=TEAM, queue=QUEUE, **more):
    return Plan(team, queue, COLD, **{"S": 64, **more})


def finish(of):
    return dict(zip([one.id for one in of.line], of.futures.finish, strict=True))


def paused(at, **more):
    return tuple(replace(one, paused=HOUR, **more) if one.id == at else one for one in QUEUE)


def test_a_paused_request_is_done_after_it_goes_on_and_before_those_behind_it():
    one = replace(TEAM, capacity=1)
    usual, held = finish(plan(one)), finish(plan(one, paused(0)))
    assert (held[0] >= usual[0]).all()
    assert np.ptp(held[0]) > 0  # nobody knows when it goes on
    goes_on = held[0] - 3 * HOUR
    for behind in range(1, 12):
        # Whoever is still waiting when it goes on lets it pass; whoever began before does not.
        waits = held[behind] - held[behind].min() > 0
        assert (held[behind][waits] > goes_on[waits]).all()
    assert (held[11] <= np.maximum(usual[11], held[0]) + 3 * HOUR).all()


def test_urgent_work_holds_up_a_line_in_which_everybody_is_paused():
    paused = tuple(Request(at, 0, paused=HOUR) for at in range(3))
    calm = plan(queue=paused).forecast()
    busy = plan(replace(TEAM, urgent=(Stream(1 / DAY, 1),)), paused).forecast()
    assert calm.cannot_say is busy.cannot_say is None
    assert (busy.p85 > calm.p85).all()


def test_the_last_one_goes_on_when_nobody_else_is_there():
    alone = plan(queue=[replace(QUEUE[0], paused=0.0)])
    done = finish(alone)[0]
    assert done.mean() == pytest.approx(WAITED.mean() + 3 * HOUR, rel=0.05)
    older = finish(plan(queue=[replace(QUEUE[0], paused=200 * HOUR)]))[0]  # long past all: the tail of the curve
    assert 3 * HOUR < older.mean() < done.mean() * 2
    assert alone.forecast().p50[0] > NOW + 3 * HOUR


def test_what_was_in_hand_when_it_paused_comes_in_first():
    one, queue = replace(TEAM, capacity=1), paused(7, started_at=NOW - 2 * HOUR)
    begun = plan(one, queue)
    assert [request.id for request in begun.line] == [7, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11]
    assert begun.in_hand == 0
    fresh = finish(plan(one, paused(7)))
    assert (finish(begun)[7] <= fresh[7]).all()


@given(st.integers(0, 12), st.lists(st.integers(0, 11), max_size=6, unique=True), st.integers(1, 3), st.booleans())
def test_nobody_is_earlier_for_an_emergency_whoever_is_paused_or_away(position, which, capacity, urgent):
    team = replace(
        TEAM,
        capacity=capacity,
        absences=((NOW + 5 * HOUR, NOW + 30 * HOUR),),
        urgent=(Stream(1 / (30 * HOUR), 0),) if urgent else (),
        withdrawn={1: 0.25},
    )
    queue = [replace(one, paused=one.id * HOUR) if one.id in which else one for one in QUEUE]
    before = plan(team, queue)
    slips = before.displace(Request(99, 0, class_id=0), position)  # asserts it in every future
    assert (slips.slip_p85 >= 0).all()
    known = ~np.isnan(slips.keep_before)
    assert (slips.keep_after[known] <= slips.keep_before[known]).all()
    last = before.quote(Request(99, 0))
    assert last == before.model.quote(0, NOW)


def test_moving_one_changes_nobody_before_it_though_some_are_paused():
    before = plan(queue=paused(3))
    waiting = [one.id for one in before.queue if one.paused is None]
    moved = [*waiting[:6], *waiting[7:], waiting[6]]
    after = before.reorder(moved)
    assert after.queue[3].id == 3
    assert all((finish(before)[one] == finish(after)[one]).all() for one in waiting[:6])
    with pytest.raises(BadPlan, match="ids"):
        before.reorder([*waiting, 3])


def test_who_may_withdraw_takes_less_of_the_team_and_breaks_no_promise():
    one = replace(TEAM, capacity=1, stated_work={0: 10 * HOUR, 1: 10 * HOUR})
    usual, fewer = plan(one), plan(replace(one, withdrawn={0: 0.5, 1: 0.5}))
    assert finish(fewer)[11].mean() == pytest.approx(finish(usual)[11].mean() / 2, rel=0.02)
    assert fewer.course.withdrawn_share(np.arange(12)) == pytest.approx(0.5)
    first = fewer.forecast()
    assert (first.p50[0], first.p95[0]) == pytest.approx((NOW + 10 * HOUR, NOW + 10 * HOUR))
    assert first.keep_prob[0] == 0  # promised in 4 hours: not kept, unless it is withdrawn, which does not count
    gone = plan(replace(one, withdrawn={0: 1.0, 1: 1.0})).forecast()
    assert np.isnan(gone.p85).all()
    assert np.isnan(gone.keep_prob).all()


def test_a_promise_counts_as_broken_for_the_share_in_which_it_is_not_withdrawn():
    model = fit(History.from_arrays(NOW - WAITED * 9, None, NOW - WAITED * 8), NOW, CLOCK)
    sure = Plan(replace(TEAM, capacity=1), QUEUE, model, S=64)
    unsure = replace(sure, team=replace(sure.team, withdrawn={1: 0.5}))
    one, other = (of.displace(Request(99, 0), 11) for of in (sure, unsure))
    assert one.ids == other.ids == (11,)
    assert other.expected_broken == pytest.approx((other.keep_before - other.keep_after)[0] / 2)


def test_withdrawn_and_in_hand_is_still_done():
    queue = [replace(QUEUE[0], started_at=NOW - HOUR)]
    assert (finish(plan(replace(TEAM, withdrawn={0: 1.0}), queue))[0] == 2 * HOUR).all()


@pytest.mark.parametrize("withdrawn", [{}, {0: 0.3}])
def test_a_queue_too_long_to_keep_is_worked_off_all_the_same(monkeypatch, withdrawn):
    team = replace(TEAM, withdrawn=withdrawn)
    long = tuple(Request(at, at % 2, promised_at=NOW + DAY) for at in range(700))
    kept = plan(team, long, S=32).forecast()
    monkeypatch.setattr(course, "MOST_KEPT", 100)
    forgotten = plan(team, long, S=32)
    assert forgotten.forecast().p85 == pytest.approx(kept.p85)
    assert forgotten.forecast().keep_prob == pytest.approx(kept.keep_prob, nan_ok=True)
    assert forgotten.displace(Request(9_999, 0)).cannot_say == "too_long"
    assert forgotten.options(Request(9_999, 0))[0].p85 is None
    with pytest.raises(BadPlan, match="too_long"):
        _ = forgotten.futures


def test_more_between_than_can_be_followed_is_said(monkeypatch):
    monkeypatch.setattr(queueing, "MOST_PINNED", 2)
    away = replace(TEAM, absences=((NOW, NOW + DAY),), slots=3)
    assert plan(away).forecast().cannot_say == "too_long"


def test_dates_too_far_to_be_meant_are_not_given():
    ages = replace(TEAM, stated_work={0: 400 * DAY, 1: 1e300})
    forecast = plan(ages).forecast()
    assert forecast.p85[0] == pytest.approx(NOW + 400 * DAY)
    assert np.isnan(forecast.p85[-1])


def test_a_year_without_work_is_waited_for_and_the_end_of_all_work_is_said():
    for until, cannot in ((date(2027, 6, 1), None), (date(2199, 12, 31), None), (date(2300, 1, 1), "closed")):
        closed = replace(TEAM, calendar=replace(office("UTC"), closures=((date(2026, 6, 1), until),)))
        forecast = plan(closed).forecast()
        assert forecast.cannot_say == cannot
        back_in_a_year = (forecast.p50 > NOW + 365 * DAY) & (forecast.p95 < NOW + 400 * DAY)
        assert back_in_a_year.all() if until.year == 2027 else np.isnan(forecast.p50).all()
        assert plan(closed).options(Request(99, 0))[0].p50 is None  # there is no calibrated forecast to move
        assert forecast_many([plan(replace(closed, pauses=None))])[0].cannot_say == cannot


@given(st.integers(1, 40), st.integers(1, 9), st.booleans())
def test_levels_never_cross(rows, size, some_withdrawn):
    rng = np.random.default_rng(rows * size)
    futures = rng.lognormal(0, 1, (rows, size)).astype(np.float32)
    gone = rng.random((rows, size)) < 0.3 if some_withdrawn else None
    reading = read(futures, np.array([0.5, 0.85, 0.95]), np.full(rows, 1.0), gone)
    known = ~np.isnan(reading.dates[0])
    assert (np.diff(reading.dates[:, known], axis=0) >= 0).all()
    for row in np.flatnonzero(known):
        there = futures[row] if gone is None else futures[row][~gone[row]]
        assert reading.dates[:, row] == pytest.approx(np.quantile(there.astype(float), [0.5, 0.85, 0.95]))
        assert reading.kept[row] == pytest.approx((there <= 1).mean())
