"""What is today for whoever lives far from Greenwich, and may they write down what happened on that day?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY
from tests.conversations.tabling import a_date, a_table
from tests.growth.councils import at_work, planned
from tests.growth.visiting import lunch

from footpath.conversations.tables import verbs as tables
from footpath.growth import actions
from footpath.growth.interdepartmental import verbs as councils
from footpath.people.models import Person
from footpath.requests.actions.announce import check_days

NIGHT = datetime(
    2026, 11, 23, 22, 30, tzinfo=UTC
)  # it is Tuesday morning in Auckland, and Monday afternoon in Honolulu
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("zone", "now", "day"),
    [
        ("Pacific/Auckland", NIGHT, date(2026, 11, 24)),
        ("Pacific/Honolulu", NIGHT, date(2026, 11, 23)),
        ("Pacific/Honolulu", NIGHT + timedelta(hours=6), date(2026, 11, 23)),
        ("UTC", NIGHT, date(2026, 11, 23)),
    ],
)
def test_today_is_where_they_live(cast, zone, now, day):
    cast.ben.zone = zone
    assert cast.ben.today(now) == day


def test_what_was_held_this_morning_is_noted_this_morning(cast):
    """In Auckland it is tomorrow already for half of each day of UTC."""
    tomorrow, tonight = MONDAY.date() + timedelta(days=1), MONDAY.replace(hour=22)
    for one in (cast.ana, cast.ben):
        one.zone = "Pacific/Auckland"
    meeting = planned(cast, at_work(cast), on=tomorrow)
    councils.hold_council_meeting(meeting, people=[cast.ben], by=cast.ben, now=tonight)
    held = a_date(cast, a_table(cast), on=tomorrow)
    tables.hold_table_date(held, people=[cast.ana, cast.ben], by=cast.ana, now=tonight)
    assert actions.note_lunch_met(lunch(cast), by=cast.ben, now=tonight, met_on=tomorrow).met_on == tomorrow


def test_the_pages_offer_it_there_and_nowhere_else(cast, sign_in, monkeypatch):
    """In Auckland the day has come; in Berlin it is still ahead."""
    tomorrow, tonight = MONDAY.date() + timedelta(days=1), MONDAY.replace(hour=22)
    meeting, held = planned(cast, at_work(cast), on=tomorrow), a_date(cast, a_table(cast), on=tomorrow)
    monkeypatch.setattr(timezone, "now", lambda: tonight)
    offered = []
    for zone in ("Pacific/Auckland", "Europe/Berlin"):
        Person.objects.update(zone=zone)
        for one, address, way in (
            (cast.ben, meeting.get_absolute_url(), reverse("across-meeting-hold", args=[meeting.pk])),
            (cast.ana, held.get_absolute_url(), reverse("round-table-date-held", args=[held.pk])),
        ):
            offered.append(way in sign_in(one).get(address).content.decode())
    assert offered == [True, True, False, False]


def test_what_is_still_today_in_the_west_can_be_announced():
    check_days(date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 23))
