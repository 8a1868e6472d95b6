"""Do stopped work and changed obstacles count from their day, for a year, and only for their team?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.conversations.offering import decide, hinder, own
from tests.conversations.rating import opened

from footpath.conversations.actions import stop_work
from footpath.conversations.given_back import COUNTS_FOR, hours

TODAY = MONDAY.date()
WEEK = timedelta(days=7)


@pytest.fixture
def stopped(cast):
    return stop_work(opened(cast), what="A list.", minutes_a_week=90, by=cast.ben, now=MONDAY)


def test_what_was_stopped_gives_its_minutes_back_each_week(stopped):
    found = hours(TODAY, TODAY + 2 * WEEK)
    assert (found.hours, found.things) == (pytest.approx(3.0), 1)


def test_nothing_counts_before_its_day_and_after_a_year(stopped):
    assert hours(TODAY - WEEK, TODAY).things == 0
    assert hours(TODAY + COUNTS_FOR, TODAY + COUNTS_FOR + WEEK).things == 0
    assert hours(TODAY + COUNTS_FOR - timedelta(days=1), TODAY + COUNTS_FOR + WEEK).hours == pytest.approx(1.5 / 7)


def test_each_team_has_its_own(stopped, cast):
    assert hours(TODAY, TODAY + WEEK, frozenset({stopped.team_id})).hours == pytest.approx(1.5)
    assert hours(TODAY, TODAY + WEEK, frozenset({cast.sales.pk})).things == 0
    assert hours(TODAY, TODAY + WEEK, frozenset()).things == 0


def test_an_obstacle_that_was_changed_gives_back_what_it_cost(cast):
    obstacle = hinder(cast)
    before = hours(TODAY, TODAY + timedelta(days=365))
    decide(cast, own(cast, obstacle))
    found = hours(TODAY, TODAY + timedelta(days=365))
    obstacle.refresh_from_db()
    assert before.things == 0
    assert (found.things, found.hours) == (1, pytest.approx(obstacle.minutes_back * 12 / 60))
