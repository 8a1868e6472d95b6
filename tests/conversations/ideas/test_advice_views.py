"""Is advice asked, given and of use on its pages, and does nobody else learn of it?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY
from tests.conversations.offering import SECRET, consult

from footpath.conversations.models import Idea
from footpath.people.actions import change_organization


def test_from_the_draft_to_the_idea_that_names_whoever_gave_advice(cast, sign_in, tuesday):
    cleo, ana = sign_in(cast.cleo), sign_in(cast.ana)
    assert "ana@demo.example" in cleo.get(f"/ideas/advice/new/?to={cast.ana.pk}").content.decode()
    assert SECRET in cleo.post("/ideas/advice/new/", {"filled": "yes", "draft": SECRET}).content.decode()
    typed = {"adviser": "Ana Ferreira", "about": "idea", "draft": SECRET, "question": "Would that do?"}
    address = cleo.post("/ideas/advice/new/", typed).url
    page = ana.get(address).content.decode()
    assert SECRET in page
    assert "You may decline; nobody asks why." in page
    assert ana.post(f"{address}answer/", {"answer": "Say which hours."}).status_code == 302
    page = cleo.get(address).content.decode()
    assert "Say which hours." in page
    assert cleo.post(f"{address}credit/").status_code == 302
    offered = cleo.get("/ideas/new/?advice=" + address.strip("/").split("/")[-1]).content.decode()
    assert SECRET in offered
    typed = {"team": cast.facilities.pk, "what": "Answers within the hour"}
    where = cleo.post("/ideas/new/?advice=" + address.strip("/").split("/")[-1], typed).url
    due = {"owner": "Ben Okafor", "due": timezone.localdate() + timedelta(days=9)}
    assert cleo.post(f"{where}agree/", due).status_code == 302
    assert cleo.post(f"{where}finish/", {"result": "It works."}).status_code == 302
    assert 'rows="2" maxlength' not in cleo.get(where).content.decode()
    assert "ben@demo.example, ana@demo.example" in cleo.get(where).content.decode()
    assert Idea.objects.get().advice.count() == 1


@pytest.mark.parametrize("role", ["ben", "max", "eve", "dov"])
def test_nobody_else_gets_a_page_of_it(cast, sign_in, role):
    advice = consult(cast)
    client = sign_in(getattr(cast, role))
    for address in ("", "answer/", "credit/"):
        way = client.get if not address else client.post
        assert way(f"/ideas/advice/{advice.pk}/{address}", {"answer": "x"}).status_code == 404
    assert SECRET not in client.get("/ideas/advice/").content.decode()


def test_what_waits_for_room_is_not_shown_to_whoever_will_be_asked(cast, sign_in):
    change_organization(facts={"question_minutes": 0}, by=cast.eve, now=MONDAY)
    advice = consult(cast, now=timezone.now())
    assert sign_in(cast.ana).get(f"/ideas/advice/{advice.pk}/").status_code == 404
    cleo = sign_in(cast.cleo)
    assert "does not know of it yet" in cleo.get(f"/ideas/advice/{advice.pk}/").content.decode()
    assert cleo.post(f"/ideas/advice/{advice.pk}/take-back/").url == "/ideas/advice/"
    kept = cleo.post("/ideas/advice/new/", {"adviser": "Nobody Atall", "draft": SECRET, "about": "idea"})
    assert (kept.status_code, SECRET in kept.content.decode()) == (422, True)
