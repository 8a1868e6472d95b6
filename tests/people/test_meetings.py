"""Do meetings from several parts stand together, the oldest first?"""

from datetime import date, timedelta

import pytest

from footpath.people.meetings import Meeting, Part, Row, as_they_stand, each_two, meetings
from footpath.people.models import Absence, Membership

DAY = date(2026, 11, 2)
SINCE = date(2000, 1, 1)


def held(_since, _until):
    return Absence.objects.all()


def joined(_since, until):
    return Membership.objects.filter(since__lt=until)


# What two parts could know, of the rows that are there in any house.
stood_in = Part("stood_in", held, ("pk", "first", "person", "delegate"), of_people=True)
began = Part("began", joined, ("since__year", "since", "team", "team"), each_two)


def lunches(since, _until):
    yield Meeting.of(7, 3, since + timedelta(days=2), "lunch")


def visits(since, _until):
    yield Meeting.of(3, 7, since, "visit")


def test_meetings_of_all_parts_come_in_the_order_of_days(settings):
    settings.MEETINGS = [f"{__name__}.lunches", f"{__name__}.visits"]
    found = meetings(DAY, DAY + timedelta(days=7))
    assert [(one.one, one.other, one.kind) for one in found] == [(3, 7, "visit"), (3, 7, "lunch")]


def test_a_team_does_not_meet_itself():
    with pytest.raises(ValueError, match="another"):
        Meeting.of(3, 3, DAY, "lunch")


@pytest.mark.django_db
def test_what_all_parts_know_is_one_question_and_the_same_as_of_each_alone(cast, settings, count_queries):
    Absence.objects.create(person=cast.ana, first=DAY, last=DAY, delegate=cast.ben)
    Absence.objects.create(person=cast.ben, first=DAY, last=DAY)
    settings.MEETINGS = [f"{__name__}.{name}" for name in ("stood_in", "lunches", "began")]
    alone = [*stood_in(SINCE, DAY), *began(SINCE, DAY), *lunches(SINCE, DAY)]
    assert {one.kind for one in alone} == {"stood_in", "began", "lunch"}
    assert meetings(SINCE, DAY) == sorted(alone, key=lambda one: (one.on, one.one, one.other, one.kind))
    assert count_queries(lambda: meetings(SINCE, DAY)) == 3  # theirs, the teams of people, and the teams


def test_of_who_was_there_each_two_teams_met_once():
    rows = [Row(1, DAY, 3, 3), Row(1, DAY, 7, 7), Row(1, DAY, 3, 3), Row(2, DAY, 9, 9)]
    assert list(each_two(rows)) == [(3, 7, DAY)]
    assert list(as_they_stand([Row(1, DAY, 3, 7)])) == [(3, 7, DAY)]
