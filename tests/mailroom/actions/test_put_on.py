"""How does a waiting mail get onto the request to which it belongs?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened
from tests.mailroom.actions.placing import waits
from tests.mailroom.letters import mail

from footpath.history.models import Event
from footpath.mailroom.actions import put_on
from footpath.mailroom.models import Outcome
from footpath.requests import actions
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear


@pytest.fixture
def waiting(desk):
    return waits(desk, mail("The lamp is out.\n\nOn Monday Ben wrote:\n> Which lamp?\n"))


def test_it_stands_there_by_its_true_address_and_moves_nothing(cast, asked, waiting):
    before = (asked.state, asked.asker, asked.first_response_at if hasattr(asked, "first_response_at") else None)
    it = put_on(waiting, service_request=asked, by=cast.ben, now=MONDAY)
    message = it.messages.get()
    assert (message.author, message.from_address) == (None, "ops@nordmed.example")
    assert message.text.startswith("The lamp is out.")
    assert not message.from_provider
    assert happened(it).occurrence().sentence("Ben") == "Ben put a mail from ops@nordmed.example here"
    assert (waiting.outcome, waiting.request, waiting.settled_by) == (Outcome.APPENDED, it, cast.ben)
    asked.refresh_from_db()
    assert (asked.state, asked.asker) == before[:2]
    assert Event.objects.filter(kind="mail.placed", subject_id=waiting.pk, actor_id=cast.ben.pk).count() == 1


def test_its_files_go_along(cast, asked, desk):
    from footpath.demo.posted import posted

    raw = posted(
        "N", "ops@nordmed.example", desk.address, "Lamp", "See.", at=MONDAY, key="k", file=("a.txt", b"Lamp 7")
    )
    put_on(waits(desk, raw), service_request=asked, by=cast.ben, now=MONDAY)
    assert [one.file.name for one in asked.attachments.all()] == ["a.txt"]


@pytest.mark.parametrize("who", ["ana", "dov", "eve"])
def test_only_the_team_to_whose_address_it_came_says_so(cast, asked, waiting, who):
    with pytest.raises(PermissionDenied):
        put_on(waiting, service_request=asked, by=getattr(cast, who), now=MONDAY)


def test_onto_what_they_do_not_see_or_what_has_ended_it_does_not_go(cast, asked, desk, waiting):
    hidden = actions.save_draft(None, service=cast.move, by=cast.dov, now=MONDAY, title="Secret")
    with pytest.raises(Unclear):
        put_on(waiting, service_request=hidden, by=cast.ben, now=MONDAY)
    actions.withdraw(asked, reason="Not needed.", by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        put_on(waiting, service_request=asked, by=cast.ben, now=MONDAY)
    waiting.refresh_from_db()
    assert (waiting.outcome, waiting.settled_at) == (Outcome.QUARANTINED, None)


def test_who_comes_second_is_told_who_was_first(cast, asked, waiting):
    put_on(waiting, service_request=asked, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo"):
        put_on(waiting, service_request=asked, by=cast.ben, now=MONDAY)
    assert asked.messages.count() == 1
