"""How many hands do requests get of a team that has other work, too?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.crew import BadPlan, Request, Team
from footpath.pure.forecast import fit
from footpath.pure.queueing import Plan
from footpath.pure.request_history import History
from footpath.pure.working_time import round_the_clock

HOUR, DAY = 3_600.0, 86_400.0
NOW = 1_780_304_400.0
CLOCK = round_the_clock("UTC")
RNG = np.random.default_rng(9)
CREATED = np.sort(NOW - RNG.random(200) * 60 * DAY)
STARTED = CREATED + RNG.random(200) * DAY
DONE = STARTED + RNG.lognormal(np.log(3 * HOUR), 0.7, 200)
MODEL = fit(History.from_arrays(CREATED, STARTED, DONE).known_at(NOW), NOW, CLOCK)
QUEUE = tuple(Request(number, 0) for number in range(15))
SHARES = st.floats(0.02, 1.0)


def finish(team: Team):
    return Plan(team, QUEUE, MODEL, S=64).futures.finish


@given(st.integers(1, 30), st.integers(1, 4), SHARES)
def test_on_average_requests_get_their_share_of_the_hands(people, slots, share):
    team = Team(people * slots, CLOCK, slots=slots, share=share)
    hands = team.hands_in(team.capacity, 512)
    assert hands.mean() == pytest.approx(team.at_once, abs=1 / 512)
    assert team.at_once == pytest.approx(max(people * slots * share, 1.0))
    assert hands.min() >= 1
    assert (team.one_more().hands_in(team.capacity + slots, 512) >= hands).all()


def test_without_other_work_they_get_all_of_them():
    assert (Team(3, CLOCK).hands_in(3, 64) == 3).all()
    assert (finish(Team(6, CLOCK, share=0.5)) == finish(Team(3, CLOCK))).all()


@given(st.integers(1, 5), SHARES, st.floats(0, DAY))
def test_one_more_person_makes_nobody_later_and_one_away_nobody_earlier(people, share, begin):
    team = Team(people, CLOCK, share=share)
    usual = finish(team)
    assert (finish(team.one_more()) <= usual).all()
    assert (finish(replace(team, hires=(NOW + begin,))) <= usual).all()
    away = team.away(NOW, NOW + DAY)
    assert (finish(away) >= usual).all()
    assert (finish(away.away(NOW, NOW + 2 * DAY)) >= finish(away)).all()


@given(st.integers(1, 12), st.integers(1, 3), st.floats(0.001, 1.0), st.floats(0, DAY))
def test_where_requests_get_less_than_a_hand_one_more_person_still_makes_nobody_later(people, slots, share, begin):
    team = Team(people * slots, CLOCK, slots=slots, share=share, hires=(NOW + begin,))
    assert (finish(team.one_more()) <= finish(team)).all()


@given(st.integers(1, 6), st.integers(1, 3), SHARES)
def test_nothing_is_done_while_everybody_is_away(people, slots, share):
    team = Team(people * slots, CLOCK, slots=slots, share=share, absences=((NOW, NOW + DAY),) * people)
    assert finish(team).min() > DAY


def test_a_share_is_more_than_nothing_and_at_most_all():
    for share in (0.0, -0.1, 1.1, float("nan")):
        with pytest.raises(BadPlan, match="share"):
            Team(3, CLOCK, share=share)
