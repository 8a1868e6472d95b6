"""Who is paired, and who never?"""

import pytest
from tests.cast import MONDAY
from tests.growth.visiting import DAY, depend, lunch

from footpath.growth import actions
from footpath.growth.lunches.pairs import dependent, shares_met
from footpath.growth.models import Lunch
from footpath.people.actions import say_away

pytestmark = pytest.mark.django_db


def join(*people):
    for one in people:
        actions.join_lunches(by=one, now=MONDAY)


def pairs(now=MONDAY):
    return [{one.one.name, one.other.name} for one in actions.pair_lunches(now=now)]


def test_two_of_teams_that_depend_on_each_other_and_never_met(cast):
    join(cast.ana, cast.ben, cast.dov)
    assert pairs() == []
    depend(cast)
    [one] = pairs()
    assert cast.ben.name in one


def test_nobody_with_their_own_line(cast):
    depend(cast)
    join(cast.ben, cast.cleo, cast.max)
    assert pairs() == []


def test_once_a_month_at_most_and_never_the_same_two_again(cast):
    made = lunch(cast)
    actions.answer_lunch(made, yes=False, by=cast.dov, now=MONDAY)
    join(cast.ana)
    assert pairs(MONDAY + 7 * DAY) == []
    assert pairs(MONDAY + 28 * DAY) == [{cast.ana.name, cast.ben.name}]


def test_whoever_takes_a_break_is_away_or_has_left_is_not_paired(cast):
    depend(cast)
    join(cast.ben, cast.dov)
    actions.pause_lunches(paused=True, by=cast.dov, now=MONDAY)
    assert pairs() == []
    actions.pause_lunches(paused=False, by=cast.dov, now=MONDAY)
    say_away(cast.ben, first=MONDAY.date(), last=MONDAY.date(), by=cast.ben, now=MONDAY)
    assert pairs() == []


def test_two_workers_pair_everybody_once(cast):
    lunch(cast)
    assert actions.pair_lunches(now=MONDAY) == []
    assert Lunch.objects.count() == 1


def test_of_the_dependent_pairs_it_is_told_how_many_have_met(cast):
    made = lunch(cast)
    assert shares_met(MONDAY, cast.sales.pk) == ((0, 2), (0, 1))
    actions.note_lunch_met(made, by=cast.ben, now=MONDAY)
    assert shares_met(MONDAY, cast.sales.pk) == ((1, 2), (1, 1))


def test_two_teams_depend_where_one_asks_enough_not_both_together(cast, monkeypatch):
    ways = {
        (cast.flight_operations.pk, cast.sales.pk): 4,
        (cast.sales.pk, cast.flight_operations.pk): 4,
        (cast.facilities.pk, cast.sales.pk): 5,
    }
    monkeypatch.setattr("footpath.growth.lunches.pairs.asked", lambda now: ways)
    assert dependent(MONDAY) == {frozenset((cast.facilities.pk, cast.sales.pk)): 5}
