"""Does the queue meet work that was announced and not asked for yet?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.announced_work import counted
from footpath.pure.crew import BadPlan, Expected
from footpath.pure.forecast import fit
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.recalibration import LEVELS, P85
from footpath.pure.request_history import History
from footpath.pure.what_if import compare
from footpath.pure.working_time import round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0  # Monday 2026-06-01 09:00 UTC
CLOCK = round_the_clock("UTC")
COLD = fit(History.from_arrays([]), NOW, CLOCK)
UP_TO = int(np.searchsorted(LEVELS, 0.95)) + 1  # levels; of 256 futures the highest say little
ONE = Team(capacity=1, calendar=CLOCK, stated_work={0: 10 * HOUR})
QUEUE = tuple(Request(id=number, type_id=0) for number in range(4))


def finish(*expected, team=ONE, queue=QUEUE, futures=64):
    """(n, futures): when each of the queue is done, in hours from now."""
    return Plan(replace(team, expected=expected), queue, COLD, S=futures).futures.finish / HOUR


def test_what_comes_now_is_met_by_all_that_wait():
    assert finish()[:, 0] == pytest.approx([10, 20, 30, 40])
    now = Expected(1, 0, first=NOW, last=NOW)
    assert finish(now)[:, 0] == pytest.approx([20, 30, 40, 50])


def test_what_comes_after_the_queue_is_met_by_nobody():
    assert (finish(Expected(1, 0, first=NOW + 41 * HOUR, last=NOW + 60 * HOUR)) == finish()).all()


def test_it_comes_evenly_over_its_days():
    days = Expected(1, 0, first=NOW, last=NOW + 40 * HOUR)
    met = (finish(days, futures=512) > finish(futures=512)).mean(axis=1)
    assert met == pytest.approx([0, 0.25, 0.5, 0.75], abs=0.03)  # who begins later meets it more often


def test_six_pieces_are_six_and_what_nobody_knows_the_length_of_none():
    last = finish()[-1, 0]
    assert finish(Expected(1, 0, NOW, NOW, pieces=6))[-1, 0] == pytest.approx(last + 60)
    assert (finish(Expected(1, 9, NOW, NOW, pieces=6)) == finish()).all()


@given(st.integers(1, 3), st.integers(0, 5), st.integers(0, 60), st.integers(0, 60))
def test_nobody_is_earlier_by_it_and_each_keeps_their_luck(capacity, pieces, first, longer):
    team = replace(ONE, capacity=capacity)
    some = [Expected(7, 0, NOW + first * HOUR, NOW + (first + longer) * HOUR, pieces)] if pieces else []
    before, after = finish(team=team), finish(*some, team=team)
    assert (after >= before - 1e-3).all()
    assert np.allclose(finish(*some, team=team), after)


def test_it_is_there_in_both_plans_that_are_compared():
    crew = replace(ONE, capacity=2, expected=(Expected(1, 0, NOW, NOW + DAY, 3),))
    change = compare(Plan(crew, QUEUE, COLD, S=64), Plan(crew.one_more(), QUEUE, COLD, S=64))
    assert (change.slip_mean <= 0).all()


@pytest.fixture(scope="module")
def learned():
    """A team of two whose dates come from its past, with eight things in line."""
    rng = np.random.default_rng(4)
    created = np.sort(NOW - rng.random(400) * 90 * DAY)
    started = created + rng.random(400) * DAY
    done = started + rng.lognormal(np.log(3 * HOUR), 0.7, 400)
    model = fit(History.from_arrays(created, started, done).known_at(NOW), NOW, CLOCK)
    return Plan(Team(2, CLOCK), tuple(Request(number, 0) for number in range(8)), model, S=256)


def with_announced(plan, *expected):
    return replace(plan, team=replace(plan.team, expected=expected))


def test_a_date_from_the_past_moves_by_the_difference_that_it_makes(learned):
    plan = with_announced(learned, Expected(1, 0, NOW, NOW, pieces=4))
    usual, moved = learned.quote(QUEUE[3]), plan.quote(QUEUE[3])
    both = [np.quantile(one.course.alone(3).astype(float), LEVELS[:UP_TO]) for one in (learned, plan)]
    later, more = (np.array(side[0]) - side[1] for side in ((moved.grid, usual.grid), (moved.base, usual.base)))
    assert later[:UP_TO] == pytest.approx(both[1] - both[0])
    assert more[:UP_TO] == pytest.approx(both[1] - both[0])
    assert moved.p85 - usual.p85 == pytest.approx(moved.grid[P85] - usual.grid[P85])
    newcomer = Request(99, 0)
    assert plan.quote(newcomer).p85 > learned.quote(newcomer).p85
    assert plan.options(newcomer, [None])[0].p85 == pytest.approx(plan.quote(newcomer).p85)


def test_the_chances_of_the_others_know_of_it(learned):
    due = learned.quote(learned.queue[7]).p85
    promised = replace(learned, queue=(*learned.queue[:7], replace(learned.queue[7], promised_at=due)))
    usual, busy = (
        plan.displace(Request(99, 0), 0).keep_before[-1]
        for plan in (promised, with_announced(promised, Expected(1, 0, NOW, NOW, pieces=4)))
    )
    assert busy < usual


@given(st.integers(0, 6), st.integers(0, 30), st.integers(0, 30))
def test_no_date_from_the_past_is_earlier_by_it(learned, pieces, first, longer):
    some = [Expected(7, 0, NOW + first * HOUR, NOW + (first + longer) * HOUR, pieces)] if pieces else []
    plan = with_announced(learned, *some)
    for request in (learned.queue[0], learned.queue[7]):
        usual, moved = learned.quote(request), plan.quote(request)
        assert (np.array(moved.grid) >= np.array(usual.grid)).all()
        assert list(moved.grid) == sorted(moved.grid)
        assert pieces or moved == usual


def test_where_it_cannot_be_played_through_the_date_stays(learned):
    unknown = with_announced(learned, Expected(1, 0, NOW, NOW + 1, pieces=6_000))
    assert (counted(unknown), unknown.put_off) == (frozenset(), {})  # more than anybody plays through
    assert unknown.quote(QUEUE[3]) == learned.quote(QUEUE[3])
    nobody = replace(with_announced(learned, Expected(1, 0, NOW, NOW)), team=Team(0, CLOCK))
    assert nobody.quote(QUEUE[3]) == learned.quote(QUEUE[3])


def test_what_cannot_be_is_refused():
    for first, last, pieces in [(NOW, NOW - 1, 1), (NOW, NOW, 0), (NOW, float("inf"), 1)]:
        with pytest.raises(BadPlan):
            Expected(1, 0, first, last, pieces)
