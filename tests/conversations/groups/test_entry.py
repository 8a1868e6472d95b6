"""How does a focus group stand in calendars, and in whose?"""

from datetime import timedelta

import icalendar
import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, asked_in, fresh, seats

from footpath.conversations import actions
from footpath.conversations.groups.guests import code_of
from footpath.notifications.feeds.days import days_of

SEND = "/focus-groups/host/"


@pytest.fixture(autouse=True)
def _before_it(monkeypatch):
    cache.clear()
    monkeypatch.setattr(timezone, "now", lambda: MONDAY + timedelta(hours=1))


def event_of(answer):
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    (event,) = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    return event


def focus(person, now=MONDAY):
    return [(one.summary, one.at) for one in days_of(person, now) if one.key.startswith("focus/")]


def test_whoever_sits_there_has_an_entry_without_what_it_is_about(table, sign_in):
    group = table.agreed()
    sits, asked = seats(group, "seated")[0].person, asked_in(group)[0]
    event = event_of(sign_in(sits).get(f"/focus-groups/group/{group.pk}/calendar.ics"))
    assert (str(event["summary"]), str(event["location"]), str(event["class"])) == ("Focus group", "Room 2", "PRIVATE")
    assert event["dtstart"].dt == LATER
    assert event["dtend"].dt == LATER + timedelta(minutes=90)
    assert b"Moving desks" not in event.to_ical()
    assert table.cast.facilities.name.encode() not in event.to_ical()
    assert focus(sits) == focus(table.cast.dov) == [("Focus group", LATER)]
    assert focus(asked) == [("Focus group?", LATER)]
    assert focus(table.cast.cleo) == focus(table.champion) == []
    assert sign_in(table.cast.cleo).get(f"/focus-groups/group/{group.pk}/calendar.ics").status_code == 404


def test_another_day_is_the_same_entry_and_after_it_or_called_off_there_is_none(table, sign_in):
    group = table.agreed()
    sits, address = seats(group, "seated")[0].person, f"/focus-groups/group/{group.pk}/calendar.ics"
    first = event_of(sign_in(sits).get(address))
    moved = LATER + timedelta(days=1)
    actions.set_group_day(fresh(group), starts_at=moved, place="Room 3", by=table.champion, now=MONDAY)
    second = event_of(sign_in(sits).get(address))
    assert first["uid"] == second["uid"]
    assert second["sequence"] > first["sequence"]
    assert focus(sits, moved + timedelta(hours=1)) == []
    actions.cancel_group(fresh(group), reason="Nobody has time", by=table.champion, now=MONDAY)
    assert focus(sits) == []


def test_a_host_from_outside_takes_it_along_without_their_link(table):
    group = fresh(table.with_guest(table.agreed()))
    page = Client().get(f"{SEND}{code_of(group)}/").content.decode()
    assert "Into my calendar" in page
    event = event_of(Client().post(SEND, {"code": code_of(group), "door": "calendar"}))
    assert event["dtstart"].dt == LATER
    assert "url" not in event
    assert code_of(group).encode() not in event.to_ical()
    assert Client().post(SEND, {"code": "x" * 20, "door": "calendar"}).status_code == 410


def test_a_group_without_a_day_has_no_entry(table, sign_in):
    group = table.plan().groups.order_by("number")[0]
    assert sign_in(table.champion).get(f"/focus-groups/group/{group.pk}/calendar.ics").status_code == 404
