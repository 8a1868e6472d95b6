"""Does whoever is asked whether they would choose a team again read about which service, and in which batch?"""

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.notifications.models import Mail
from footpath.notifications.reactions import tell_people
from footpath.people.models import Membership, Person
from footpath.surveys import actions
from footpath.surveys.audience import Asked
from footpath.surveys.invitations import code_of

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def asked(cast):
    """Seven are asked about a service of Facilities, Ana as the first of them."""
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    cast.dov.refresh_from_db()
    joan = Person.objects.create(email="joan@x.example", name="Joan Third")
    Membership.objects.create(person=joan, team=cast.facilities, since="2020-01-06")
    wave, about = actions.begin_choice(by=cast.dov, now=MONDAY), f"service:{cast.move.pk}"
    people = [cast.ana, *(Person.objects.create(email=f"p{n}@x.example", name=f"P {n}") for n in range(6))]
    return actions.invite(wave, [(Asked(one, about), {"about": about}) for one in people], now=MONDAY)


def test_an_25_the_promise_names_the_service_and_its_batches_and_nothing_of_everybody(cast, asked):
    shown = Client().get(reverse("survey-link", args=[code_of(asked[0])])).content.decode()
    service = f"{cast.move.name} ({cast.facilities.name})"
    assert (
        f"{service}: together with the next answers about it, always 5 in a batch; so far 5 to 9 are asked about it"
        in shown
    )
    assert f"{service}: counts and words, each time its batches hold 10 answers or more" in shown
    assert "Everybody together" not in shown
    assert "fewer than 5 are asked" not in shown


def test_the_invitation_by_mail_names_the_service(cast, asked):
    tell_people(Event.objects.filter(kind="wave.asked").latest("id"))
    mail = Mail.objects.get(recipient=cast.ana)
    for said in (mail.text, mail.html):
        assert f"It is about: {cast.move.name} ({cast.facilities.name})." in said
    assert code_of(asked[0]) in mail.text
