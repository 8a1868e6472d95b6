"""What can be done from a mail without signing in, and what cannot?"""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY
from tests.requests.stages import accepted, questioned

from footpath.notifications.actions import give_link
from footpath.notifications.models import MailLink
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import Message, Rating

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def question(cast):
    """Ben has asked Ana."""
    return questioned(cast)


@pytest.fixture
def address(cast, question):
    """Where the mail to Ana leads."""
    return reverse(
        "mail-link", args=[give_link("answer", question.request, person=cast.ana, question=question, now=MONDAY)]
    )


def over(answer):
    """The one refusal, which leads to sign-in."""
    assert answer.status_code == 410
    shown = answer.content.decode()
    assert "This link does not work any more" in shown
    return f'href="{reverse("home")}"' in shown


def test_looking_changes_nothing_and_shows_no_more_than_is_needed(cast, question, address):
    for _prefetch in range(3):
        answer = Client().get(address)
    shown = answer.content.decode()
    assert "Which socket type?" in shown
    assert question.request.title in shown
    assert question.request.answers["signs_off"] not in shown
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Referrer-Policy"] == "strict-origin"
    assert "no-store" in answer.headers["Cache-Control"]
    assert MailLink.objects.get().used_at is None
    question.refresh_from_db()
    assert question.answered_at is None


def test_the_form_answers_once(cast, question, address):
    client = Client()
    answer = client.post(address, {"text": "Type F."})
    assert answer.status_code == 200
    assert "Your answer is there" in answer.content.decode()
    question.refresh_from_db()
    assert question.answer.text == "Type F."
    assert over(client.post(address, {"text": "Type E."}))
    assert over(client.get(address))
    assert "_auth_user_id" not in client.session  # nobody was signed in by it


def test_a_delivery_is_rated(cast):
    done = accepted(cast)
    address = reverse("mail-link", args=[give_link("rate", done, person=cast.ana, now=MONDAY)])
    assert "How was it?" in Client().get(address).content.decode()
    assert Client().post(address, {"comment": "Fine."}).status_code == 422
    assert Client().post(address, {"stars": 4, "comment": "Fine."}).status_code == 200
    assert Rating.objects.get().comment == "Fine."


@pytest.mark.parametrize("text", ["", "   ", "x\x00y", "x" * 8001])
def test_what_cannot_be_used_is_named_and_the_link_stays_good(address, text):
    assert Client().post(address, {"text": text}).status_code == 422
    assert Client().post(address, {"text": "Type F."}).status_code == 200


def test_it_is_not_for_somebody_else_who_is_signed_in(cast, address, sign_in):
    assert over(sign_in(cast.ben).get(address))
    assert over(sign_in(cast.ben).post(address, {"text": "Type F."}))
    assert sign_in(cast.ana).get(address).status_code == 200


@pytest.mark.parametrize("token", ["x", "null", "a" * 43, "[]", "a" * 3000, "%00", "é"])
def test_every_other_token_gets_the_same_refusal(cast, address, token):
    assert over(Client().get(f"/mail/{token}/"))
    assert over(Client().post(f"/mail/{token}/", {"text": "Type F."}))


@pytest.mark.parametrize("change", [{"email": "ana.f@demo.example"}, {"password": "another"}, {"is_active": False}])
def test_it_ends_with_the_address_the_password_and_the_person(cast, address, change):
    Person.objects.filter(pk=cast.ana.pk).update(**change)
    assert over(Client().get(address))
    assert over(Client().post(address, {"text": "Type F."}))
    assert not Message.objects.filter(text="Type F.").exists()


def test_it_ends_with_its_time_and_with_the_question(cast, question, address):
    MailLink.objects.update(expires_at=MONDAY + timedelta(hours=1))
    assert over(Client().get(address))
    MailLink.objects.update(expires_at=MONDAY + timedelta(days=14))
    actions.answer(question, text="Type E.", by=cast.ana, now=MONDAY)
    assert over(Client().post(address, {"text": "Type F."}))


def test_a_form_of_another_site_changes_nothing(address):
    answer = Client(enforce_csrf_checks=True).post(address, {"text": "Type F."})
    assert answer.status_code == 403
    assert not Message.objects.filter(text="Type F.").exists()
