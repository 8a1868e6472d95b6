"""What does a team's queue look like in each of many futures, and what would change it?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.arrivals import Stream
from footpath.pure.forecast import fit
from footpath.pure.lanes import forecast_many
from footpath.pure.queueing import BadPlan, Plan, Request, Team
from footpath.pure.request_history import History
from footpath.pure.working_time import office, round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0  # Monday 2026-06-01 09:00 UTC
CLOCK = round_the_clock("UTC")
RNG = np.random.default_rng(4)
CREATED = np.sort(NOW - RNG.random(300) * 90 * DAY)
STARTED = CREATED + RNG.random(300) * DAY
DONE = STARTED + RNG.lognormal(np.log(3 * HOUR), 0.7, 300)
PAST = History.from_arrays(CREATED, STARTED, np.where(DONE < NOW, DONE, np.nan), RNG.integers(2, size=300), now=None)
MODEL = fit(PAST.known_at(NOW), NOW, CLOCK)
TEAM = Team(capacity=3, calendar=CLOCK)
QUEUE = tuple(Request(id=number, type_id=number % 2, promised_at=NOW + DAY) for number in range(20))


def plan(team=TEAM, queue=QUEUE, **more):
    return Plan(team, queue, MODEL, S=64, **more)


def finish(of):
    """By id: (S,) working seconds."""
    return {request.id: row for request, row in zip(of.line, of.futures.finish, strict=True)}


def test_a_forecast_has_one_row_a_request():
    forecast = plan().forecast()
    assert forecast.ids == tuple(range(20))
    assert (forecast.p50 > NOW).all()
    assert (forecast.p50 <= forecast.p85).all()
    assert (forecast.p85 <= forecast.p95).all()
    assert (np.diff(forecast.p50) > -2 * HOUR).all()
    assert forecast.keep_prob[0] == 1
    assert 0 <= forecast.keep_prob[-1] < 1
    assert np.isnan(plan(queue=[Request(1, 0)]).forecast().keep_prob).all()


@given(st.permutations(range(20)))
def test_moving_one_changes_nobody_before_both_its_positions(order):
    moved = order[0]
    at = order[1]
    ids = [one for one in range(20) if one != moved]
    ids.insert(at, moved)
    before, after = finish(plan()), finish(plan().reorder(ids))
    for one in range(min(moved, at)):
        assert (before[one] == after[one]).all()


def test_a_request_keeps_its_luck_wherever_it_stands():
    first = plan(queue=[QUEUE[7], QUEUE[8]], team=replace(TEAM, capacity=1))
    alone = finish(plan(queue=[QUEUE[8]], team=replace(TEAM, capacity=1)))[8]
    assert finish(first)[8] == pytest.approx(finish(first)[7] + alone)
    assert sorted(alone) == pytest.approx(MODEL.work_table(0, 64))
    assert not (finish(plan(seed=1))[8] == finish(plan())[8]).all()


def test_swapping_requests_of_equal_work_changes_nothing_for_others():
    stated = Team(capacity=3, calendar=CLOCK, stated_work={0: HOUR, 1: 2 * HOUR})
    cold = fit(History.from_arrays([]), NOW, CLOCK)
    swapped = Plan(stated, QUEUE, cold, S=8).reorder([4, 1, 2, 3, 0, *range(5, 20)])
    one, two = finish(Plan(stated, QUEUE, cold, S=8)), finish(swapped)
    assert all((one[number] == two[number]).all() for number in range(20) if number not in {0, 4})
    assert (one[0] == two[4]).all()


@given(st.integers(1, 6), st.booleans(), st.integers(0, 99))
def test_one_more_person_is_never_later(capacity, urgent, seed):
    team = Team(capacity, CLOCK, urgent=(Stream(1 / (6 * HOUR), 0),) if urgent else (), slots=2)
    few, many = finish(plan(team, seed=seed)), finish(plan(team.one_more(), seed=seed))
    assert all((many[one] <= few[one]).all() for one in few)


@given(st.integers(0, 20), st.integers(1, 4), st.booleans())
def test_more_ahead_is_never_earlier(position, capacity, urgent):
    team = Team(capacity, CLOCK, urgent=(Stream(1 / (9 * HOUR), 0),) if urgent else ())
    longer = [*QUEUE[:position], Request(99, 1), *QUEUE[position:]]
    before, after = finish(plan(team)), finish(plan(team, longer))
    assert all((after[one] >= before[one]).all() for one in before)
    assert all((after[one] == before[one]).all() for one in range(position))


def test_urgent_work_delays_only_those_it_overtakes():
    team = Team(1, CLOCK, urgent=(Stream(1 / (6 * HOUR), 0, class_id=0),))
    queue = [Request(1, 0, class_id=0), Request(2, 0, class_id=1), Request(3, 0, started_at=NOW - HOUR)]
    calm, busy = finish(plan(replace(team, urgent=()), queue)), finish(plan(team, queue))
    assert (calm[1] == busy[1]).all()
    assert (calm[3] == busy[3]).all()
    assert (calm[2] <= busy[2]).all()
    assert (calm[2] < busy[2]).any()


def test_what_is_in_hand_comes_first_and_has_less_left():
    queue = [Request(1, 0), Request(2, 0, started_at=NOW - 3 * HOUR)]
    done = finish(plan(Team(1, CLOCK), queue))
    table = MODEL.work_table(0, 64)
    assert (done[2] <= done[1]).all()
    assert np.isin(np.round(done[2] + 3 * HOUR, -1), np.round(table, -1)).all()
    ancient = finish(plan(queue=[Request(1, 0, started_at=NOW - 300 * DAY)]))[1]
    assert (ancient > 0).all()
    assert np.ptp(ancient) > 0


def test_absences_and_hires():
    one = Team(1, CLOCK)
    usual = finish(plan(one))
    away = finish(plan(replace(one, absences=((NOW + 5 * HOUR, NOW + 53 * HOUR),))))
    assert (away[0] == usual[0]).all()
    assert away[19] - usual[19] == pytest.approx(48 * HOUR)
    gone = finish(plan(replace(one, absences=((NOW - DAY, NOW + DAY),))))
    assert (gone[0] - usual[0]) == pytest.approx(DAY)
    past = finish(plan(replace(one, absences=((NOW - 2 * DAY, NOW - DAY),))))
    assert (past[19] == usual[19]).all()
    hired = finish(plan(replace(one, hires=(NOW + 10 * HOUR,))))
    assert (hired[19] < usual[19]).all()
    alone = finish(plan(Team(0, CLOCK, hires=(NOW + DAY,))))
    assert (alone[0] - usual[0]) == pytest.approx(DAY)


def test_nights_are_free():
    forecast = Plan(Team(1, office("UTC")), QUEUE, fit(PAST, NOW, office("UTC")), S=64).forecast()
    hours = (forecast.p85 / HOUR) % 24
    assert ((hours >= 9) & (hours <= 17)).all()


def test_paused_requests_are_not_in_line():
    queue = [Request(1, 0, paused=5.0), Request(2, 0)]
    forecast = plan(Team(1, CLOCK), queue).forecast()
    assert np.isnan(forecast.p50[0])
    assert forecast.p50[1] > NOW


@pytest.mark.parametrize(
    ("why", "asked"),
    [
        ("no_people", plan(Team(0, CLOCK))),
        ("urgent_fills_team", plan(Team(1, CLOCK, urgent=(Stream(1 / HOUR, 0),)))),
        ("work_unknown", Plan(TEAM, QUEUE, fit(History.from_arrays([]), NOW, CLOCK))),
        ("work_unknown", Plan(Team(1, CLOCK, urgent=(Stream(1, 0),)), (), fit(History.from_arrays([]), NOW, CLOCK))),
    ],
)
def test_it_says_when_it_cannot_say(why, asked):
    assert asked.forecast().cannot_say == why
    assert np.isnan(asked.forecast().p85).all()
    assert asked.displace(Request(99, 0)).cannot_say == why
    assert asked.options(Request(99, 0))[0].p85 is None


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("capacity", lambda: Team(-1, CLOCK)),
        ("capacity", lambda: Team(1, CLOCK, slots=0)),
        ("absence", lambda: Team(1, CLOCK, absences=((5.0, 4.0),))),
        ("urgent", lambda: Team(1, CLOCK, urgent=(Stream(0, 0),))),
        ("id", lambda: Request(-1, 0)),
        ("age", lambda: Request(1, 0, age=float("nan"))),
        ("hires", lambda: Team(1, CLOCK, hires=(float("nan"),))),
        ("absence", lambda: Team(1, CLOCK).away(5.0, float("inf"))),
        ("stated_work", lambda: Team(1, CLOCK, stated_work={0: -1.0})),
        ("withdrawn", lambda: Team(1, CLOCK, withdrawn={0: float("nan")})),
        ("moment", lambda: Request(1, 0, promised_at=float("nan"))),
        ("moment", lambda: Request(1, 0, started_at=float("-inf"))),
        ("paused", lambda: Request(1, 0, paused=-1.0)),
        ("futures", lambda: replace(plan(), S=0)),
        ("futures", lambda: replace(plan(), S=2**17)),
        ("seed", lambda: replace(plan(), seed=-1)),
        ("now", lambda: plan(now=float("nan"))),
        ("now", lambda: plan(now=1e12)),
        ("duplicate_id", lambda: plan(queue=[QUEUE[0], QUEUE[0]])),
        ("duplicate_id", lambda: plan().displace(QUEUE[0])),
        ("ids", lambda: plan().reorder([1, 2])),
        ("position", lambda: plan().displace(Request(99, 0), -1)),
    ],
)
def test_what_cannot_be_is_named(code, make):
    with pytest.raises(BadPlan) as caught:
        make()
    assert caught.value.code == code


def test_away_is_one_absence_more():
    team = replace(TEAM, capacity=1).away(NOW, NOW + DAY)
    assert team.absences == ((NOW, NOW + DAY),)
    usual, later = finish(plan(replace(TEAM, capacity=1))), finish(plan(team))
    assert later[19] - usual[19] == pytest.approx(DAY, rel=1e-5)
    half = finish(plan(replace(TEAM, capacity=4, slots=2).away(NOW, NOW + 90 * DAY)))
    assert half[19] == pytest.approx(finish(plan(replace(TEAM, capacity=2)))[19], rel=1e-5)


def test_requests_of_any_number_and_teams_of_any_size():
    forecast = plan(replace(TEAM, capacity=10**9), [Request(10**30, 0), Request(2**64, 1)]).forecast()
    assert (forecast.p50 > NOW).all()
    assert Plan(TEAM, QUEUE, MODEL, S=1).forecast().p85 == pytest.approx(Plan(TEAM, QUEUE, MODEL, S=1).forecast().p50)


def test_moments_of_other_ages_are_no_trouble():
    odd = [Request(1, 0, promised_at=1e18), Request(2, 0, promised_at=-1e18), Request(3, 0, started_at=-1e18)]
    team = replace(TEAM, absences=((-1e18, 1e18), (-1e18, -1e17)), hires=(1e18, -1e18))
    for of in (plan(queue=odd), plan(team, odd)):
        forecast = of.forecast()
        assert forecast.keep_prob[:2].tolist() == [1, 0]
        assert (forecast.p85 >= NOW).all()
        assert forecast_many([of])[0].keep_prob[:2].tolist() == [1, 0]
        assert (of.displace(Request(99, 0)).slip_mean >= 0).all()


def test_urgent_work_of_no_length_holds_nobody_up():
    often = Team(1, CLOCK, urgent=(Stream(1e300, 0), Stream(1e-300, 0)), stated_work={0: 0.0})
    cold = fit(History.from_arrays([]), NOW, CLOCK)
    assert (Plan(often, [Request(1, 0)], cold, S=8).forecast().p95 == NOW).all()


def test_an_empty_queue_is_no_trouble():
    assert plan(queue=()).forecast().ids == ()
    assert plan(queue=()).displace(Request(1, 0)).ids == ()
