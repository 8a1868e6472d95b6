"""Does the queue meet work that was announced and not asked for yet?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.crew import BadPlan, Expected
from footpath.pure.forecast import fit
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.request_history import History
from footpath.pure.what_if import compare
from footpath.pure.working_time import round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0  # Monday 2026-06-01 09:00 UTC
CLOCK = round_the_clock("UTC")
COLD = fit(History.from_arrays([]), NOW, CLOCK)
ONE = Team(capacity=1, calendar=CLOCK, stated_work={0: 10 * HOUR})
QUEUE = tuple(Request(id=number, type_id=0) for number in range(4))


def finish(*expected, team=ONE, queue=QUEUE, S=64):  # noqa: N803 -- as Plan names it
    """(n, S): when each of the queue is done, in hours from now."""
    return Plan(replace(team, expected=expected), queue, COLD, S=S).futures.finish / HOUR


def test_what_comes_now_is_met_by_all_that_wait():
    assert finish()[:, 0] == pytest.approx([10, 20, 30, 40])
    now = Expected(1, 0, first=NOW, last=NOW)
    assert finish(now)[:, 0] == pytest.approx([20, 30, 40, 50])


def test_what_comes_after_the_queue_is_met_by_nobody():
    assert (finish(Expected(1, 0, first=NOW + 41 * HOUR, last=NOW + 60 * HOUR)) == finish()).all()


def test_it_comes_evenly_over_its_days():
    days = Expected(1, 0, first=NOW, last=NOW + 40 * HOUR)
    met = (finish(days, S=512) > finish(S=512)).mean(axis=1)
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


def test_what_cannot_be_is_refused():
    for first, last, pieces in [(NOW, NOW - 1, 1), (NOW, NOW, 0), (NOW, float("inf"), 1)]:
        with pytest.raises(BadPlan):
            Expected(1, 0, first, last, pieces)
