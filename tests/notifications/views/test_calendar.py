"""Does a calendar get somebody's days, and nobody else's?"""

import re

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar
from tests.cast import MONDAY
from tests.programs import program

from footpath.notifications.actions import give_feed
from footpath.notifications.models import CalendarFeed
from footpath.requests import actions

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def promised(cast, asked):
    """Ben has promised Ana a day."""
    actions.take(asked, by=cast.ben, now=MONDAY)
    return actions.promise(asked, by_day=MONDAY.date().replace(day=27), by=cast.ben, now=MONDAY)


def feed(token, **headers):
    return Client(headers=headers).get(reverse("calendar-feed", args=[token]))


def summaries(answer):
    assert answer.status_code == 200
    return [str(one["summary"]) for one in Calendar.from_ical(answer.content).walk("VEVENT")]


def test_the_address_is_shown_once_and_read_without_signing_in(cast, promised, sign_in):
    ana = sign_in(cast.ana)
    page = ana.post(reverse("calendar")).content.decode()
    (address,) = re.findall(r"http://127\.0\.0\.1:8000(/calendar/[\w-]{43}/footpath\.ics)", page)
    assert address not in ana.get(reverse("calendar")).content.decode()
    answer = Client().get(address)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert summaries(answer) == [f"Facilities delivers: {promised.request}"]
    assert "last read" in ana.get(reverse("calendar")).content.decode()


def test_what_has_not_changed_is_not_sent_again(cast, promised):
    token = give_feed(cast.ana, by=cast.ana, now=MONDAY)
    first = feed(token)
    again = feed(token, if_none_match=f'"other", W/{first["ETag"]}')
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert first["Cache-Control"] == "private, no-cache"
    actions.deliver(promised.request, text="Done.", by=cast.ben, now=MONDAY)
    assert feed(token, if_none_match=first["ETag"]).status_code == 200


def test_a_token_opens_its_own_feed_and_nothing_else(cast, promised, sign_in):
    token = give_feed(cast.dov, by=cast.dov, now=MONDAY)
    assert summaries(feed(token)) == []
    assert Client(headers={"Authorization": f"Bearer {token}"}).get("/api/v1/me").status_code == 401
    assert Client().get(reverse("mail-link", args=[token])).status_code == 410
    assert Client().get(reverse("home"), {"token": token}).status_code == 302
    assert Client().post(reverse("calendar-feed", args=[token])).status_code == 405
    give_feed(cast.dov, by=cast.dov, now=MONDAY)
    for wrong in (token, token.swapcase(), token[:-1], "x" * 43, "é" * 43, "0"):
        assert feed(wrong).status_code == 404
    answer = program(cast.dov).get("/api/v1/calendar")
    assert set(answer.json()) == {"made_at", "read_at"}


def test_what_somebody_may_not_see_any_more_leaves_their_calendar(cast, asked, promised):
    token = give_feed(cast.ben, by=cast.ben, now=MONDAY)
    assert summaries(feed(token)) == [f"Promised: {asked}"]
    cast.ben.memberships.update(until=MONDAY.date())
    type(asked).objects.filter(pk=asked.pk).update(assignee=None)
    assert summaries(feed(token)) == []
    type(cast.ben).objects.filter(pk=cast.ben.pk).update(is_active=False)
    assert feed(token).status_code == 404


def test_a_program_makes_and_ends_an_address(cast, promised):
    ana = program(cast.ana)
    assert ana.get("/api/v1/calendar").status_code == 404
    made = ana.post("/api/v1/calendar")
    assert made.status_code == 201
    path = made.json()["address"].removeprefix("http://127.0.0.1:8000")
    assert len(summaries(Client().get(path))) == 1
    assert ana.get("/api/v1/calendar").json()["read_at"]
    assert ana.delete("/api/v1/calendar").status_code == 204
    assert Client().get(path).status_code == 404


def test_the_address_is_ended_on_the_page(cast, sign_in):
    ana = sign_in(cast.ana)
    ana.post(reverse("calendar"))
    assert ana.post(reverse("calendar-end")).status_code == 302
    assert not CalendarFeed.objects.exists()
    assert "Nothing has a day right now" in ana.get(reverse("calendar")).content.decode()
