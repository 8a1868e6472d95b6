"""Who of a team is there, was there, and will be?"""

from datetime import date, timedelta

import numpy as np
import pytest
from tests.cast import MONDAY

from footpath.people.models import Absence, Membership, Person
from footpath.people.queries import head_count
from footpath.requests.hands import LOOKED_AHEAD, counts, looks, people_from_now_on, there

TODAY = MONDAY.date()
MIDNIGHT = MONDAY.timestamp() - 9 * 3600  # in Berlin
DAY = 86_400.0
END = MIDNIGHT + LOOKED_AHEAD.days * DAY


def joins(cast, person: Person, first: int, last: int | None = None) -> None:
    until = None if last is None else TODAY + timedelta(days=last)
    Membership.objects.create(person=person, team=cast.facilities, since=TODAY + timedelta(days=first), until=until)


def away(person: Person, first: int, last: int) -> None:
    Absence.objects.create(person=person, first=TODAY + timedelta(days=first), last=TODAY + timedelta(days=last))


def test_everybody_is_there_who_is_a_member_and_active(cast):
    assert people_from_now_on(cast.facilities, MONDAY) == (2, [], [])
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    assert people_from_now_on(cast.facilities, MONDAY) == (1, [], [])
    Membership.objects.filter(team=cast.facilities).update(until=TODAY - timedelta(days=1))
    assert people_from_now_on(cast.facilities, MONDAY) == (0, [], [])


def test_who_comes_who_goes_and_who_is_away(cast):
    """Dov comes for a week; Ben is away since yesterday, until Wednesday, and stays no longer than next Monday."""
    joins(cast, cast.dov, 3, 9)
    away(cast.ben, -1, 2)
    away(cast.ben, 30, 40)
    Membership.objects.filter(person=cast.ben).update(until=TODAY + timedelta(days=7))
    people, hires, gone = people_from_now_on(cast.facilities, MONDAY)
    assert people == 2
    assert hires == [MIDNIGHT + 3 * DAY]
    assert gone == [(MIDNIGHT - DAY, MIDNIGHT + 3 * DAY), (MIDNIGHT + 8 * DAY, END), (MIDNIGHT + 10 * DAY, END)]


def test_stays_that_touch_are_one(cast):
    Membership.objects.filter(person=cast.ben).update(until=TODAY + timedelta(days=7))
    joins(cast, cast.ben, 8)
    assert people_from_now_on(cast.facilities, MONDAY) == (2, [], [])


def test_two_questions_however_many_they_are(cast, django_assert_num_queries):
    away(cast.ben, 0, 2)
    with django_assert_num_queries(2):
        people_from_now_on(cast.facilities, MONDAY)
    with django_assert_num_queries(1):
        assert head_count(cast.facilities, TODAY) == (2, 1)


def test_the_last_weeks_are_looked_at_while_the_team_works(cast):
    moments = looks(cast.facilities, MONDAY)
    assert all(cast.facilities.calendar.is_open(MONDAY.fromtimestamp(at, MONDAY.tzinfo)) for at in moments)
    assert MONDAY - timedelta(weeks=8) <= MONDAY.fromtimestamp(moments[0], MONDAY.tzinfo)
    Membership.objects.filter(team=cast.facilities).update(since=TODAY - timedelta(weeks=20))
    assert there(cast.facilities, MONDAY, moments).tolist() == [2.0] * moments.size
    away(cast.ben, -28, 0)
    assert there(cast.facilities, MONDAY, moments).mean() == pytest.approx(1.5, abs=0.05)


def test_before_anybody_was_a_member_those_of_today_count(cast):
    Membership.objects.filter(team=cast.facilities).update(since=TODAY)
    moments = looks(cast.facilities, MONDAY + timedelta(hours=4))
    assert there(cast.facilities, MONDAY + timedelta(hours=4), moments).tolist() == [2.0] * moments.size


def test_a_team_that_did_not_work_at_all(cast):
    cast.facilities.hours.closures = [[date(2026, 1, 1).isoformat(), date(2027, 1, 1).isoformat()]]
    assert looks(cast.facilities, MONDAY).size == 0
    assert there(cast.facilities, MONDAY, np.zeros(0)).size == 0


def test_in_how_many_stretches_a_moment_lies():
    assert counts([(0, 10), (5, np.inf)], np.array([-1.0, 0.0, 5.0, 10.0])).tolist() == [0, 1, 2, 1]
    assert counts([], np.array([1.0])).tolist() == [0]
