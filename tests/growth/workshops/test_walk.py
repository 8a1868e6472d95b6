"""Can a group go from the code to the last page, without an account and without scripts?"""

import re
from urllib.parse import urlsplit

import pytest
from django.test import Client
from tests.growth.workshopping import leads, typed_by

from footpath.growth.models import Attendance, Entry, Participant, Workshop
from footpath.growth.workshops.exercises import EXERCISES

pytestmark = pytest.mark.django_db
FIRST, SECOND = EXERCISES[0], EXERCISES[1]


def begun(client: Client) -> Workshop:
    """A workshop that this browser leads, with people let in."""
    answer = client.post("/workbook/start/", {"kind": "group", "title": "Monday group"})
    assert answer.status_code == 302
    workshop = Workshop.objects.get()
    assert leads(client, workshop, "open").status_code == 302
    return workshop


def joined(workshop: Workshop, name: str) -> Client:
    """A browser of its own."""
    client = Client()
    answer = client.post("/workbook/join/", {"code": workshop.code.lower(), "name": name})
    assert answer.status_code == 302, answer.content.decode()
    return client


def test_a_group_walks_through_it(cast, client):
    assert client.get("/workbook/").status_code == 200
    workshop = begun(client)
    guests = [joined(workshop, name) for name in ("Ana", "Ana", "Bo", "Cy", "Di", "Ed")]
    assert [str(one) for one in workshop.participants.all()] == ["Ana", "Ana (2)", "Bo", "Cy", "Di", "Ed"]
    lobby = guests[0].get(f"/workbook/{workshop.code}/").content.decode()
    assert "You are in, Ana" in lobby
    for at in ("lead/", "screen/"):
        assert client.get(f"/workbook/{workshop.code}/{at}").status_code == 200
    leads(client, workshop, "move", to=FIRST.key)
    for guest in guests:
        there = guest.get(f"/workbook/{workshop.code}/", follow=True)
        assert str(FIRST.title) in there.content.decode()
        answer = guest.post(
            f"/workbook/{workshop.code}/at/{FIRST.key}/", {**typed_by(FIRST), "edits": "0", "done": "1"}
        )
        assert answer.status_code == 302
    assert Entry.objects.count() == Attendance.objects.exclude(done_at=None).count() == 6
    page = client.get(f"/workbook/{workshop.code}/lead/").content.decode()
    assert "<strong>6</strong> of 6 are done" in page
    assert leads(client, workshop, "show", to=FIRST.key).status_code == 302
    screen = client.get(f"/workbook/{workshop.code}/screen/").content.decode()
    assert "Nothing is shown of fewer than 5 people" in screen
    leads(client, workshop, "move", to=SECOND.key)
    leads(client, workshop, "close")
    over = guests[0].get(f"/workbook/{workshop.code}/", follow=True).content.decode()
    assert "Take it home" in over
    late = guests[0].post(f"/workbook/{workshop.code}/at/{SECOND.key}/", {**typed_by(SECOND), "edits": "0"})
    assert late.status_code == 409
    report = client.get(f"/workbook/{workshop.code}/lead/report/").content.decode()
    assert "Best results" in report


def test_what_was_written_comes_back_with_the_personal_link_on_another_device(cast, client):
    workshop = begun(client)
    guest = joined(workshop, "Bo")
    leads(client, workshop, "move", to=FIRST.key)
    address = f"/workbook/{workshop.code}/at/{FIRST.key}/"
    guest.post(address, {**typed_by(FIRST), "notes": "Ask Ben about Friday", "edits": "0"})
    page = guest.get(f"/workbook/{workshop.code}/?all").content.decode()
    link = re.search(r'value="([^"]*/workbook/key/[^"]*)"', page)
    assert link
    other = Client()
    there = other.get(urlsplit(link.group(1)).path)
    assert there.status_code == 302
    assert "Ask Ben about Friday" in other.get(address).content.decode()
    cookie = there.cookies[f"workbook_{workshop.code}"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/workbook")


def test_somebody_alone_goes_through_it_at_their_own_pace(cast, client):
    answer = client.post("/workbook/start/", {"kind": "alone"}, follow=True)
    workshop = Workshop.objects.get()
    assert "My workbook" in answer.content.decode()
    onward = client.post(f"/workbook/{workshop.code}/at/{FIRST.key}/", {**typed_by(FIRST), "edits": "0", "done": "1"})
    assert onward["Location"].endswith(f"/at/{SECOND.key}/")
    assert "My own workbook" in client.get("/workbook/").content.decode()
    gone = client.post(f"/workbook/{workshop.code}/leave/")
    assert "deleted" in gone.content.decode()
    assert not Workshop.objects.exists()
    assert not Participant.objects.exists()


def test_of_two_tabs_the_second_is_shown_both_texts(cast, client):
    workshop = begun(client)
    guest = joined(workshop, "Bo")
    leads(client, workshop, "move", to=FIRST.key)
    address = f"/workbook/{workshop.code}/at/{FIRST.key}/"
    guest.post(address, {"notes": "From the first tab", "edits": "0"})
    second = guest.post(address, {"notes": "From the second tab", "edits": "0"})
    page = second.content.decode()
    assert second.status_code == 409
    assert "From the first tab" in page
    assert "From the second tab" in page
    assert 'name="edits" value="1"' in page
    quiet = guest.post(address, {"notes": "Third", "edits": "0"}, headers={"Accept": "application/json"})
    assert (quiet.status_code, quiet.json()["beside"]) == (409, True)
    kept = guest.post(address, {"notes": "Mine after all", "edits": "1"}, headers={"Accept": "application/json"})
    assert kept.json() == {"edits": 2}


def test_it_says_when_something_moved_and_nothing_when_not(cast, client):
    workshop = begun(client)
    guest = joined(workshop, "Bo")
    pulse = f"/workbook/{workshop.code}/pulse/"
    first = guest.get(pulse)
    assert first.json()["exercise"] == ""
    assert guest.get(pulse, headers={"If-None-Match": first["ETag"]}).status_code == 304
    leads(client, workshop, "move", to=FIRST.key)
    then = guest.get(pulse, headers={"If-None-Match": first["ETag"]})
    assert (then.status_code, then.json()["exercise"]) == (200, FIRST.key)
    leads(client, workshop, "pause")
    assert guest.get(pulse).json()["left"] > 0


def test_while_people_write_the_screen_says_what_about_and_a_pen_is_not_waited_for(cast, client):
    workshop = begun(client)
    guests = [joined(workshop, name) for name in ("Ana", "Bo")]
    lobby = guests[0].get(f"/workbook/{workshop.code}/").content.decode()
    assert "Whoever leads sees who is done, never what you write." in lobby
    leads(client, workshop, "paper", name="Pat with a pen")
    leads(client, workshop, "move", to=FIRST.key)
    guests[0].post(f"/workbook/{workshop.code}/at/{FIRST.key}/", {**typed_by(FIRST), "edits": "0", "done": "1"})
    screen = client.get(f"/workbook/{workshop.code}/screen/").content.decode()
    assert "How sure are you today?" in screen
    assert "1 of 2 are done" in screen
    desk = client.get(f"/workbook/{workshop.code}/lead/").content.decode()
    assert "<strong>1</strong> of 2 are done" in desk
    leads(client, workshop, "remove", guest=str(Participant.objects.get(name="Ana").pk))
    assert "0 of 1 are done" in client.get(f"/workbook/{workshop.code}/screen/").content.decode()
