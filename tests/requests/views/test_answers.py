"""What answers somebody who is about to ask, and what is at hand for whoever answers?"""

from uuid import uuid4

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.catalog.knowing import TITLE, inside, known
from tests.requests.helping import PHOTO, reply, with_checklist
from tests.requests.stages import working

from footpath.catalog import findable
from footpath.catalog.models import AskAvoided
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State

HTMX = {"HX-Request": "true", "HX-Target": "at-hand"}


@pytest.fixture
def written(cast, tuesday):
    """One answer for everybody, one for the team, and a reply."""
    found = known(cast), inside(cast), reply(cast)
    findable.index_all(MONDAY)
    return found


def test_while_one_types_an_answer_is_suggested_and_one_seen_already_changes_nothing(cast, written, sign_in):
    address, client = reverse("ask-answers", args=[cast.move.pk]), sign_in(cast.ana)
    page = client.get(address, {"title": "May my monitor move?"}).content.decode()
    assert "Does this answer it?" in page
    assert TITLE in page
    assert "safe of the north wing" not in page
    seen = client.get(address, {"title": "May my monitor move?", "shown": str(written[0].pk)})
    assert (seen.status_code, seen.content) == (204, b"")
    assert b"<section" not in client.get(address, {"title": "A new carpet", "shown": str(written[0].pk)}).content


def test_without_a_script_what_is_kept_or_refused_shows_what_may_answer_it(cast, written, sign_in):
    client, address = sign_in(cast.ana), reverse("ask", args=[cast.move.pk])
    assert TITLE not in client.get(address).content.decode()
    actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY, title="May my monitor move?", form_key=uuid4())
    assert TITLE in client.get(address).content.decode()


@pytest.mark.parametrize("details", ["", "It is heavy."])
def test_yes_counts_and_loses_nothing_that_was_typed(cast, written, sign_in, details):
    key, client = uuid4(), sign_in(cast.ana)
    facts = {"title": "May my monitor move?", "details": details, "form_key": key}
    actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY, **facts)
    sent = {"key": str(key), "service": str(cast.move.pk)}
    answer = client.post(reverse("snippet-answered", args=[written[0].pk]), sent)
    assert answer.headers["Location"] == written[0].get_absolute_url()
    assert AskAvoided.objects.get().person == cast.ana
    assert ServiceRequest.objects.filter(state=State.DRAFT).exists() == bool(details)


def test_what_is_inside_answers_nobody_else(cast, written, sign_in):
    assert sign_in(cast.ana).post(reverse("snippet-answered", args=[written[1].pk])).status_code == 404


@pytest.mark.parametrize("service", ["0", "-1", "x", "9" * 30])
def test_a_service_that_is_none_is_refused(cast, written, sign_in, service):
    answer = sign_in(cast.ana).post(reverse("snippet-answered", args=[written[0].pk]), {"service": service})
    assert answer.status_code == 404


def test_replies_read_as_they_would_be_sent(cast, written, sign_in):
    it = working(cast)
    client, address = sign_in(cast.ben), reverse("at-hand", args=[it.pk])
    page = client.get(address, headers=HTMX).content.decode()
    assert "<html" not in page
    assert f"Hello Ana, {it.number} is planned for {{promised}}. Ben Okafor" in page
    assert "Say this yourself: {promised}." in page
    assert "Planned" not in client.get(address, {"words": "carpet"}, headers=HTMX).content.decode()
    assert "safe of the north wing" in client.get(address, {"words": "keys monitor store"}).content.decode()


def test_what_is_at_hand_is_for_those_who_serve(cast, written, sign_in):
    address = reverse("at-hand", args=[working(cast).pk])
    assert [sign_in(one).get(address).status_code for one in (cast.ana, cast.dov)] == [404, 404]


def test_the_checklist_is_ticked_off_on_the_page(cast, tuesday, sign_in):
    with_checklist(cast)
    it = working(cast)
    client = sign_in(cast.ben)
    page = client.get(it.get_absolute_url()).content.decode()
    assert "0 of 2 done" in page
    answer = client.post(reverse("request-tick", args=[it.pk]), {"tick-line": PHOTO}, follow=True)
    assert "1 of 2 done" in answer.content.decode()
    assert 'role="checkbox"' not in sign_in(cast.ana).get(it.get_absolute_url()).content.decode()
    refused = client.post(reverse("request-tick", args=[it.pk]), {"tick-line": PHOTO})
    assert refused.status_code == 409
