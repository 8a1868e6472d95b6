"""Which pages lead from a workbook to where it lives on, to the customer, and through the role-play?"""

import re

import pytest
from django.test import Client
from tests.cast import MONDAY
from tests.growth.workshopping import guest as came
from tests.growth.workshops.booked import worked

from footpath.growth.actions import claim_workbook, join_workshop, start_workshop
from footpath.growth.models import Carried, Participant, Plan, Workshop
from footpath.growth.workshops.inviting import token_of
from footpath.people.models import Pair, Person

pytestmark = pytest.mark.django_db


def alone() -> tuple[Client, Participant]:
    """Somebody without an account who has worked through the workbook, and their browser."""
    client = Client()
    assert client.post("/workbook/start/", {"kind": "alone"}).status_code == 302
    return client, worked(Participant.objects.select_related("workshop").get())


def address(one: Participant, rest: str = "") -> str:
    return f"/workbook/{one.workshop.code}/{rest}"


def signed_in(client: Client, person: Person) -> Client:
    client.force_login(person)
    return client


def test_a_guest_signs_in_takes_it_along_and_ticks_what_lives_on(cast):
    client, one = alone()
    assert client.get(address(one, "claim/")).status_code == 302  # to the sign-in
    client = signed_in(client, cast.ben)
    page = client.get(address(one, "claim/"))
    assert "Ben Okafor" in page.content.decode()
    there = client.post(address(one, "claim/"), follow=True).content.decode()
    assert "What is to live on?" in there
    keys = re.findall(r'name="take" value="([^"]+)" checked', there)
    assert len(keys) >= 8
    assert not any(key.startswith(("obstacle", "rating")) for key in keys)  # others would read them: never by default
    known = [key for key in keys if not key.startswith("customer")]
    there = client.post(address(one, "live/"), {"take": known}, follow=True).content.decode()
    assert "live on." in there
    assert Plan.objects.filter(owner=cast.ben).count() == 1
    again = client.post(address(one, "live/"), {"take": known}, follow=True).content.decode()
    assert "nothing went anywhere" in again
    assert Plan.objects.count() == 1


def test_what_cannot_go_keeps_what_was_typed_and_says_why(cast):
    client, one = alone()
    claim_workbook(one, key=one.key, by=cast.ben, now=MONDAY)
    client = signed_in(client, cast.ben)
    page = client.get(address(one, "live/")).content.decode()
    keys = [key for key in re.findall(r'name="other-([^"]+)"', page) if key.startswith("customer")]
    answer = client.post(address(one, "live/"), {"take": keys[0], f"other-{keys[0]}": "<b>No Body</b>"})
    assert answer.status_code == 422
    there = answer.content.decode()
    assert "Nobody here is called" in there
    assert 'value="&lt;b&gt;No Body&lt;/b&gt;"' in there
    for take in ("x" * 5000, "plan:0\x00", "../..", "é" * 90):
        assert client.post(address(one, "live/"), {"take": take}).status_code == 422
    assert not Pair.objects.exists()
    assert not Carried.objects.exists()


def test_somebody_elses_workbook_is_not_there(cast):
    client, one = alone()
    stranger = signed_in(Client(), cast.dov)
    for rest in ("claim/", "live/", "invitation/", "invitation.pdf", "play/"):
        assert stranger.get(address(one, rest)).status_code == 404, rest
    for rest in ("claim/", "live/", "coach/", "play/do/begin/", "play/do/vote/"):
        assert stranger.post(address(one, rest), {"take": "plan:1"}).status_code == 404, rest
    claim_workbook(one, key=one.key, by=cast.ben, now=MONDAY)
    dov = signed_in(client, cast.dov)  # on the same device, with the cookie
    assert dov.get(address(one, "claim/")).status_code == 404
    assert dov.post(address(one, "claim/")).status_code == 404
    assert dov.get(address(one, "live/")).status_code == 404
    assert Participant.objects.get().person == cast.ben


def test_the_invitation_names_seven_questions_and_opens_nothing(cast):
    client, one = alone()
    page = client.get(address(one, "invitation/")).content.decode()
    assert "What should I improve?" in page
    assert "mailto:?subject=" in page
    assert client.get(address(one, "invitation.pdf")).content.startswith(b"%PDF")
    stranger = Client()
    asked = stranger.get(f"/workbook/asked/{token_of(one)}/")
    assert asked.status_code == 200
    assert "Aircraft" not in asked.content.decode()
    assert one.key not in asked.content.decode()
    for token in ("x", token_of(one)[:-1], token_of(one) + "x", "%00", "x" * 3000):
        assert stranger.get(f"/workbook/asked/{token}/").status_code == 404
    Workshop.objects.all().delete()
    assert stranger.get(f"/workbook/asked/{token_of(one)}/").status_code == 404


def test_the_coach_reads_along_for_a_guest(cast):
    client, one = alone()
    said = client.post(address(one, "coach/"), {"text": "I can't do that."}).json()
    assert said["flags"][0]["phrase"].lower().startswith("i can")
    assert client.post(address(one, "coach/"), {"text": "I can do it by Friday at noon."}).json() == {"flags": []}
    for _one in range(130):
        answer = client.post(address(one, "coach/"), {"text": "x"})
    assert answer.status_code == 429
    page = client.get(address(one, "at/can/")).content.decode()
    assert "data-coach" in page


def test_alone_one_plays_the_talk_to_its_end_without_scripts(cast):
    client, one = alone()
    page = client.get(address(one, "play/")).content.decode()
    scenario = re.search(r'name="scenario" value="([^"]+)"', page).group(1)
    page = client.post(address(one, "play/do/begin/"), {"scenario": scenario}, follow=True).content.decode()
    for step in range(14):
        choices = re.findall(r'name="choice" value="([^"]+)"', page)
        if not choices:
            break
        said = {"step": step, "choice": choices[0]}
        page = client.post(address(one, "play/do/vote/"), said, follow=True).content.decode()
    assert "what will be done" in page
    page = client.post(address(one, "play/do/go-on/"), {"step": step}, follow=True).content.decode()
    page = client.post(address(one, "play/do/add/"), {"text": "Find out first"}, follow=True).content.decode()
    assert "Find out first" in page
    answer = client.post(address(one, "play/do/add/"), {"text": "<script>x</script>" * 40})
    assert answer.status_code == 422
    assert "<script>x" not in answer.content.decode()
    assert client.post(address(one, "play/do/nothing/")).status_code == 404


def test_a_guest_of_a_group_does_not_lead_its_play(cast):
    lead = Client()
    lead.post("/workbook/start/", {"kind": "group", "title": "Monday"})
    workshop = Workshop.objects.get()
    Workshop.objects.update(state="open", exercise="cooperation", came_to=["cooperation"])
    me = came(workshop, "Bo")
    guest = Client()
    guest.get(f"/workbook/key/{me.key}/")
    assert "not begun" in guest.get(address(me, "play/")).content.decode()
    assert guest.post(address(me, "play/do/begin/"), {"scenario": "friday-message"}).status_code == 404
    assert lead.post(address(me, "play/do/begin/"), {"scenario": "friday-message"}).status_code == 302
    page = guest.get(address(me, "play/")).content.decode()
    assert "The votes are shown from 5 on" in page
    assert guest.post(address(me, "play/do/go-on/"), {"step": "0"}).status_code == 404
    assert lead.post(address(me, "play/do/go-on/"), {"step": "0"}).status_code == 409
    assert lead.get(address(me, "play/?screen")).status_code == 200


def test_a_page_of_the_play_is_not_there_before_the_group_has_come_to_it(cast):
    workshop = start_workshop(kind="group", by=cast.cleo, now=MONDAY)
    Workshop.objects.update(state="open")
    join_workshop(workshop, name="Ben", by=cast.ben, now=MONDAY)
    assert signed_in(Client(), cast.ben).get(f"/workbook/{workshop.code}/play/").status_code == 404
    assert signed_in(Client(), cast.cleo).get(f"/workbook/{workshop.code}/play/").status_code == 200


def test_the_talk_stands_on_the_big_screen_without_buttons(cast):
    lead = Client()
    lead.post("/workbook/start/", {"kind": "group", "title": "Monday"})
    workshop = Workshop.objects.get()
    Workshop.objects.update(state="open", exercise="cooperation", came_to=["cooperation"])
    desk = lead.get(f"/workbook/{workshop.code}/lead/").content.decode()
    assert f"/workbook/{workshop.code}/play/" in desk
    lead.post(f"/workbook/{workshop.code}/play/do/begin/", {"scenario": "friday-message"})
    screen = lead.get(f"/workbook/{workshop.code}/screen/").content.decode()
    assert "What would you say?" in screen
    assert "<button" not in screen.partition('id="live"')[2]
