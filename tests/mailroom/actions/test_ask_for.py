"""How does a waiting mail become the request of whoever wrote it?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.mailroom.actions.placing import waits
from tests.mailroom.letters import mail

from footpath.mailroom.actions import ask_for, throw_away
from footpath.mailroom.models import Outcome
from footpath.notifications.models import Mail
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import Channel
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import State


@pytest.fixture
def waiting(desk):
    return waits(desk, mail("The lamp is out."))


def test_it_is_theirs_and_they_hear_of_it(cast, desk, waiting):
    it = ask_for(waiting, person=cast.ana, service=desk.service, by=cast.ben, now=MONDAY)
    assert (it.asker, it.channel, it.title, it.state) == (cast.ana, Channel.MAIL, "Lamp at stand 21", State.QUEUED)
    assert it.details == "The lamp is out."
    assert (waiting.outcome, waiting.person, waiting.request) == (Outcome.CREATED, cast.ana, it)
    assert [(one.address, one.subject) for one in Mail.objects.all()] == [(cast.ana.email, f"{it.number} · {it.title}")]


def test_what_the_service_needs_to_know_is_asked_for(cast, waiting):
    it = ask_for(waiting, person=cast.ana, service=cast.move, by=cast.ben, now=MONDAY)
    assert it.state == State.INCOMPLETE
    assert "Where to?" in Mail.objects.get().text


def test_nobody_else_says_so_and_whoever_is_slower_is_told(cast, desk, waiting):
    with pytest.raises(PermissionDenied):
        ask_for(waiting, person=cast.ana, service=desk.service, by=cast.dov, now=MONDAY)
    throw_away(waiting, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin threw"):
        ask_for(waiting, person=cast.ana, service=desk.service, by=cast.ben, now=MONDAY)
    assert not ServiceRequest.objects.exists()
