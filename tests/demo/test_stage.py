"""Do the steps of all stories happen in the order of time?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath.demo.organization import Northfield
from footpath.demo.stage import Stage, play


def story(name, moments, happened):
    for moment in moments:
        now = yield moment
        happened.append((now, name))


def test_stories_take_turns_and_stop_at_now():
    hours = [MONDAY + timedelta(hours=hour) for hour in range(6)]
    happened = []
    play([story("a", hours[0:6:2], happened), story("b", hours[1:6:2], happened)], until=hours[4])
    assert happened == [(hours[0], "a"), (hours[1], "b"), (hours[2], "a"), (hours[3], "b"), (hours[4], "a")]


def test_a_step_never_lies_before_the_one_it_follows():
    happened = []
    play([story("a", [MONDAY, MONDAY - timedelta(days=1)], happened)], until=MONDAY + timedelta(days=1))
    assert happened == [(MONDAY, "a"), (MONDAY + timedelta(seconds=1), "a")]


@pytest.mark.django_db
def test_ago_counts_hours_in_which_the_offices_are_open(cast):
    """It is nine in the morning on a Monday; Friday's work ended at five, with a lunch of one hour."""
    stage = Stage(Northfield(cast, {}, {}, {}), MONDAY)
    assert stage.ago(hours=0.5) == MONDAY - timedelta(minutes=30)
    assert stage.ago(hours=3) == MONDAY - timedelta(days=3) + timedelta(hours=6)
    assert stage.ago(days=1, hours=0.5) == MONDAY - timedelta(days=3, minutes=30)
    assert stage.ahead(1) == (MONDAY + timedelta(days=1)).date()
    assert Stage(Northfield(cast, {}, {}, {}), MONDAY - timedelta(days=1)).ago() <= MONDAY - timedelta(days=1)
