"""What would change for whom, with another crew or another order?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footpath.pure.arrivals import Stream
from footpath.pure.forecast import fit
from footpath.pure.queueing import BadPlan, Plan, Request, Team
from footpath.pure.request_history import History
from footpath.pure.what_if import ToldPlan, compare
from footpath.pure.working_time import round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0
CLOCK = round_the_clock("UTC")
RNG = np.random.default_rng(4)
CREATED = np.sort(NOW - RNG.random(400) * 90 * DAY)
STARTED = CREATED + RNG.random(400) * DAY
DONE = STARTED + RNG.lognormal(np.log(3 * HOUR), 0.7, 400)
MODEL = fit(History.from_arrays(CREATED, STARTED, DONE, RNG.integers(2, size=400)).known_at(NOW), NOW, CLOCK)
QUEUE = tuple(
    Request(
        number,
        number % 2,
        promised_at=NOW + (number + 2) * 3 * HOUR if number % 3 else None,
        started_at=NOW - HOUR if number == 4 else None,
        age=number * 600.0,
    )
    for number in range(12)
)
PLAN = Plan(Team(2, CLOCK), QUEUE, MODEL, S=64)
AWAY = st.lists(st.tuples(st.floats(-DAY, 3 * DAY), st.floats(0, 2 * DAY)), max_size=3)


def crew(capacity, away, urgent):
    return Team(
        capacity,
        CLOCK,
        absences=tuple((NOW + begin, NOW + begin + length) for begin, length in away),
        urgent=(Stream(1 / (9 * HOUR), 0),) if urgent else (),
    )


@given(st.integers(1, 4), AWAY, st.booleans(), st.integers(0, 9))
@settings(max_examples=60, deadline=None)
def test_with_one_more_person_nobody_is_later_and_no_promise_loses(capacity, away, urgent, seed):
    plan = replace(PLAN, team=crew(capacity, away, urgent), seed=seed)
    for team in (plan.team.one_more(), replace(plan.team, hires=(NOW + HOUR,))):
        change = compare(plan, replace(plan, team=team))
        assert (change.slip_mean <= 0).all()
        assert (change.slip_p85 <= 0).all()
        known = ~np.isnan(change.keep_before)
        assert (change.keep_after[known] >= change.keep_before[known] - 1e-12).all()
        assert change.kept_more >= 0
        assert change.shift[0] <= change.shift[1] <= 0
        assert all(
            after <= before for before, after in zip(change.worked_off_before, change.worked_off_after, strict=True)
        )


@given(st.integers(1, 4), AWAY, st.floats(0, 2 * DAY), st.booleans())
@settings(max_examples=40, deadline=None)
def test_with_one_away_or_a_job_ahead_nobody_is_earlier(capacity, away, begin, job):
    plan = replace(PLAN, team=crew(capacity, away, urgent=False))
    then = replace(plan, team=plan.team.away(NOW + begin, NOW + begin + DAY))
    if job:
        then = replace(then, queue=(QUEUE[4], Request(99, 0, class_id=0), *QUEUE[:4], *QUEUE[5:]))
    change = compare(plan, then)
    assert 99 not in change.ids
    assert (change.slip_mean >= 0).all()
    assert change.kept_more <= 0


@given(st.integers(1, 4), AWAY, st.booleans())
@settings(max_examples=20, deadline=None)
def test_where_nothing_changes_nothing_changes(capacity, away, urgent):
    plan = replace(PLAN, team=crew(capacity, away, urgent))
    change = compare(plan, replace(plan))
    assert set(change.ids) == {one.id for one in plan.line}
    assert not change.slip_mean.any()
    assert not change.slip_p85.any()
    assert (change.kept_more, change.shift) == (0.0, (0.0, 0.0))
    assert change.worked_off_before == change.worked_off_after


@given(AWAY, st.permutations(range(12)))
@settings(max_examples=30, deadline=None)
def test_the_way_back_is_the_same_way(away, order):
    there = compare(PLAN, replace(PLAN, team=PLAN.team.one_more()))
    back = compare(replace(PLAN, team=PLAN.team.one_more()), PLAN)
    assert back.slip_mean == pytest.approx(-there.slip_mean)
    assert back.shift == pytest.approx((-there.shift[1], -there.shift[0]))
    waiting = [one for one in order if one != 4]
    moved = replace(PLAN, team=crew(2, away, urgent=False))
    there, back = compare(moved, moved.reorder(waiting)), compare(moved.reorder(waiting), moved)
    assert dict(zip(back.ids, back.slip_mean, strict=True)) == pytest.approx(
        dict(zip(there.ids, -there.slip_mean, strict=True))
    )


def test_taking_one_next_moves_nobody_behind_its_old_place_forward_and_nobody_after_it():
    ids = [one.id for one in PLAN.line if one.started_at is None]
    moved = ids[6]
    change = compare(PLAN, PLAN.reorder([moved, *(one for one in ids if one != moved)]))
    slip = dict(zip(change.ids, change.slip_mean, strict=True))
    assert slip[moved] < 0
    assert slip[4] == 0  # in hand
    assert all(slip[one] > 0 for one in ids[1:6])


def test_chances_are_those_of_the_calibrated_forecast():
    change = compare(PLAN, replace(PLAN, team=PLAN.team.one_more()))
    for at, key in enumerate(change.ids):
        one = QUEUE[key]
        if one.promised_at is None:
            assert np.isnan(change.keep_before[at])
            continue
        left = one.promised_at - NOW
        assert change.keep_before[at] == pytest.approx(MODEL.chance_within(one.type_id, left, one.age))
        after = MODEL.chance_within(one.type_id, left - change.slip_p85[at], one.age)
        assert change.keep_after[at] == pytest.approx(after)
    assert change.kept_more == pytest.approx(np.nansum(change.keep_after - change.keep_before))
    assert change.kept_more > 0.2


def test_what_is_older_than_anything_that_ever_finished_has_no_chance_to_tell():
    ancient = replace(QUEUE[1], id=77, age=1e9)
    plan = replace(PLAN, queue=(*QUEUE, ancient))
    change = compare(plan, replace(plan, team=plan.team.one_more()))
    assert np.isnan(change.keep_before[change.ids.index(77)])
    assert np.isfinite(change.kept_more)


def test_where_the_simulation_does_better_its_own_chances_count():
    plan = replace(PLAN, simulated=MODEL.recalibration)
    change = compare(plan, replace(plan, team=plan.team.one_more()))
    at = change.ids.index(11)
    kept = np.mean(plan.futures.finish[-1] <= QUEUE[11].promised_at - NOW)
    assert plan.line[-1].id == 11
    assert change.keep_before[at] == pytest.approx(float(MODEL.recalibration.share(kept)))
    assert change.kept_more > 0


@pytest.mark.parametrize("position", [0, 3, 99])
def test_one_request_more_is_the_displacement(position):
    plan = replace(PLAN, team=crew(2, [(HOUR, DAY)], urgent=True))
    waiting = [one for one in QUEUE if one.started_at is None]
    job = Request(99, 0, class_id=0)
    change = compare(plan, replace(plan, queue=(QUEUE[4], *waiting[:position], job, *waiting[position:])))
    slips = plan.displace(job, position)
    hit = [change.ids.index(key) for key in slips.ids]
    assert change.slip_mean[hit] == pytest.approx(slips.slip_mean)
    assert not np.delete(change.slip_mean, hit).any()
    assert change.keep_after[hit] == pytest.approx(slips.keep_after, nan_ok=True)
    assert change.kept_more == pytest.approx(-slips.expected_broken)
    assert NOW < change.done[0] <= change.done[1] <= change.done[2]


def test_a_queue_too_long_to_keep_says_so():
    long = replace(PLAN, S=16_384, queue=tuple(Request(number, 0) for number in range(1_100)))
    assert compare(long, replace(long, team=long.team.one_more())).cannot_say == "too_long"


def test_somebody_may_say_how_long_a_job_takes():
    told = ToldPlan(PLAN.team, (), MODEL, S=8, told={-1: 5 * HOUR})
    alone = replace(told, queue=(Request(0, -1, class_id=0),))
    assert alone.forecast().p50[0] == alone.forecast().p95[0] == pytest.approx(NOW + 5 * HOUR)
    assert (told.work_table(0) == PLAN.model.work_table(0, 8)).all()
    for odd in (-1.0, float("nan"), float("inf")):
        with pytest.raises(BadPlan, match="told"):
            replace(told, told={-1: odd})


def test_nothing_is_said_where_nothing_can_be():
    nobody = replace(PLAN, team=Team(0, CLOCK))
    assert compare(nobody, replace(nobody, team=nobody.team.one_more())).cannot_say == "no_people"
    assert compare(PLAN, nobody).cannot_say == "no_people"
    empty = compare(replace(PLAN, queue=()), PLAN)
    assert (empty.ids, empty.worked_off_before, empty.kept_more) == ((), None, 0.0)


def test_futures_of_another_draw_are_not_compared():
    with pytest.raises(BadPlan, match="luck"):
        compare(PLAN, replace(PLAN, seed=1))
