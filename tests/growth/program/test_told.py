"""Does what is told of a program say nothing of fewer than five people?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.routing import DAY, TODAY, crew, started

from footpath.conversations.models import ContactLog
from footpath.growth.models import Plan
from footpath.growth.program.parts import as_of, people_by_part
from footpath.growth.program.told import told
from footpath.people.models import Membership

pytestmark = pytest.mark.django_db
LATER = MONDAY + timedelta(days=21)
LONG_AGO = TODAY - timedelta(days=100)


def log(owner, on=TODAY + 2 * DAY):
    return ContactLog.objects.create(owner=owner, kind="diary", state="closed", first=on, last=on)


def two_large(cast):
    """Facilities and Sales have enough people, the others have not."""
    return crew(cast.facilities, 5, since=LONG_AGO), crew(cast.sales, 5, since=LONG_AGO)


def contact(program, now=LATER):
    return told(program, now)["contact"]


def test_of_less_than_two_large_teams_nothing_is_counted(cast):
    program = started(cast)
    log(cast.ben)
    assert contact(program).n is None
    assert "Too few to say" in contact(program).words
    crew(cast.facilities, 5, since=LONG_AGO)
    assert contact(program).n is None


def test_teams_are_counted_and_small_ones_left_out(cast):
    (one, *_others), _sales = two_large(cast)
    program = started(cast)
    log(one)
    log(cast.ana)  # of a small team
    found = contact(program)
    assert (found.n, found.of) == (1, 2)
    assert found.words == "1 of 2 teams have begun"


def test_whoever_looks_each_day_sees_nobody_arrive(cast):
    (one, *_others), _sales = two_large(cast)
    program = started(cast)
    log(one, TODAY + 8 * DAY)
    days = [contact(program, MONDAY + timedelta(days=number)).n for number in range(7, 15)]
    assert days == [0, 0, 0, 0, 0, 0, 0, 1]
    assert as_of(TODAY + 6 * DAY) == TODAY


def test_somebody_who_joins_brings_nothing_with_them(cast):
    two_large(cast)
    program = started(cast)
    log(cast.ana)  # before Ana joins Facilities
    Membership.objects.create(person=cast.ana, team=cast.facilities, since=TODAY + 9 * DAY)
    assert contact(program).n == 0


def test_what_was_done_in_a_team_that_was_small_then_does_not_count(cast):
    crew(cast.sales, 5, since=LONG_AGO)
    program = started(cast)
    log(cast.ben)
    crew(cast.facilities, 5, since=TODAY + 9 * DAY)
    found = contact(program)
    assert (found.n, found.of) == (0, 2)


def test_a_team_that_is_dissolved_is_left_out_and_breaks_nothing(cast):
    (one, *_others), _sales = two_large(cast)
    crew(cast.northfield, 5, since=LONG_AGO)
    program = started(cast)
    log(one)
    assert (contact(program).n, contact(program).of) == (1, 3)
    Membership.objects.filter(team=cast.facilities).update(until=TODAY + 9 * DAY)
    found = contact(program)
    assert (found.n, found.of) == (0, 2)
    Membership.objects.filter(team=cast.sales).update(until=TODAY + 9 * DAY)
    assert contact(program).n is None


def test_what_was_done_before_it_or_is_only_a_draft_does_not_count(cast):
    (one, other, *_others), _sales = two_large(cast)
    program = started(cast)
    log(one, TODAY - DAY)
    Plan.objects.create(owner=other, made_at=MONDAY)
    assert contact(program).n == 0
    assert told(program, LATER)["plans"].n == 0
    Plan.objects.create(owner=other, made_at=MONDAY, state="active", started_on=TODAY + DAY)
    assert told(program, LATER)["plans"].n == 1


def test_a_part_is_told_of_its_own_teams(cast):
    _facilities, (one, *_others) = two_large(cast)
    log(one)
    program = started(cast, cast.facilities)
    assert contact(program).n is None
    named = {team.name: n for team, n in people_by_part(TODAY)}
    assert named["Sales"] >= 5
    assert "Flight operations" not in named


def test_nothing_is_said_of_a_survey_that_was_not_asked(cast):
    program = started(cast)
    assert told(program, LATER)["survey"].words == "not asked yet"
    assert told(program, LATER)["again"].words == "not asked yet"
