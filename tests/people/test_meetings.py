"""Do meetings from several parts stand together, the oldest first?"""

from datetime import date, timedelta

import pytest

from footpath.people.meetings import Meeting, meetings

DAY = date(2026, 11, 2)


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
