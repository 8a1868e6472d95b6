"""Do the pages say who has to agree, and can they?"""

import pytest
from django.urls import reverse
from tests.requests.stages import anew, day, kinds, needs_sign_off, sign_off
from tests.requests.views.test_page import look, words

from footpath.people.models import Absence
from footpath.requests.models import SignOff
from footpath.requests.states import State

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def waits(cast):
    """Max has to agree, and Dov stands in for him."""
    Absence.objects.create(person=cast.max, first=day(0), last=day(4), delegate=cast.dov)
    return sign_off(cast)


def test_the_customer_reads_who_decides_since_when_and_whom_to_call(cast, waits, sign_in):
    page = words(look(sign_in(cast.ana), waits))
    assert "Max Adler has to agree before Facilities starts." in page
    assert "Asked yesterday 9:00" in page
    assert "+49 30 5550 106" in page
    assert "Dov Levi" in page
    assert "Waiting for Max Adler" in page


@pytest.mark.parametrize("who", ["max", "dov"])
def test_whoever_may_say_yes_does_it_on_the_page(cast, waits, sign_in, who):
    client = sign_in(getattr(cast, who))
    assert "Waiting for your yes or no" in words(look(client, waits))
    assert client.post(reverse("request-agree", args=[waits.pk])).status_code == 302
    assert anew(waits).state == State.QUEUED
    assert SignOff.objects.get().decided_by == getattr(cast, who)
    assert look(client, waits).status_code == 200  # whoever had to agree sees what becomes of it


def test_a_no_needs_a_way_on(cast, waits, sign_in):
    client, address = sign_in(cast.max), reverse("request-refuse-sign-off", args=[waits.pk])
    page = client.post(address, {"refuse-sign-off-reason": "Not this year."})
    assert page.status_code == 422
    assert "Not this year." in page.content.decode()
    typed = {"refuse-sign-off-reason": "Not this year.", "refuse-sign-off-alternative": "In January."}
    assert client.post(address, typed).status_code == 302
    assert kinds(waits)[-1] == "sign_off_refused"


def test_the_slower_one_hears_who_was_faster(cast, waits, sign_in):
    sign_in(cast.max).post(reverse("request-agree", args=[waits.pk]))
    late = sign_in(cast.dov).post(reverse("request-agree", args=[waits.pk]))
    assert late.status_code == 409
    assert "Max Adler agreed to it" in words(late)


def test_the_approver_may_ask_and_the_request_goes_on_waiting(cast, waits, sign_in):
    sign_in(cast.max).post(reverse("request-ask-question", args=[waits.pk]), {"ask-question-text": "Why six?"})
    assert (anew(waits).state, kinds(waits)[-1]) == (State.SIGN_OFF, "question_asked")
    assert "Why six?" in words(sign_in(cast.ana).get("/"))


def test_home_says_that_it_waits(cast, waits, sign_in):
    for who in ("max", "dov"):
        page = words(sign_in(getattr(cast, who)).get("/"))
        assert "Ana Ferreira asks Facilities · it starts when you agree" in page
    assert "waits for a sign-off" in words(sign_in(cast.ana).get("/"))


def test_the_team_sees_it_coming_and_not_in_its_queue(cast, waits, sign_in):
    page = words(sign_in(cast.ben).get(reverse("team-board", args=[cast.facilities.pk])))
    assert "No request is open" in page
    assert "Waiting for a sign-off" in page
    assert waits.title in page


def test_before_asking_it_is_said_who_must_agree(cast, sign_in):
    needs_sign_off(cast, "line_manager")
    address = reverse("ask", args=[cast.move.pk])
    page = words(sign_in(cast.ana).get(address))
    assert "Max Adler must agree first; then Facilities starts" in page
    assert "must agree" not in words(sign_in(cast.max).get(address))


def test_it_may_be_taken_back_meanwhile(cast, waits, sign_in):
    sign_in(cast.ana).post(reverse("request-withdraw", args=[waits.pk]))
    assert anew(waits).state == State.WITHDRAWN
    assert not SignOff.objects.filter(decided_at=None).exists()
