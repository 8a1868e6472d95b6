"""Does the editor keep what is typed, say who was faster, and publish what was seen?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.catalog.editing import draft_of

from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.queries import draft_of as waiting
from footpath.catalog.queries import seen_of

pytestmark = pytest.mark.usefixtures("tuesday")


def typed(cast, **more):
    """The editor with one question and one step, as a page sends it."""
    return {
        "seen": seen_of(cast.move), "do": "save", "name": "Move a desk or a team", "delivery": "6",
        "delivery_unit": "days", "question": ["room"], "question-room-label": "Which room?",
        "question-room-kind": "text", "question-room-required": "on", "step": ["plan"], "step-plan-name": "Plan it",
        "step-plan-who": "Ben Okafor", "level": ["n0"], "level-n0-name": "Standard", "level-n0-criteria": "It is done",
        "responsible": "Facilities\nduty manager", **more,
    }  # fmt: skip


def send(client, cast, to="service-edit", **more):
    return client.post(reverse(to, args=[cast.move.pk]), typed(cast, **more))


def test_from_the_editor_to_what_customers_see(cast, sign_in):
    client = sign_in(cast.cleo)
    assert send(client, cast, do="publish").headers["Location"] == reverse("service-publish", args=[cast.move.pk])
    page = client.get(reverse("service-publish", args=[cast.move.pk])).content.decode()
    assert "Which room?" in page
    assert "Which room do you leave?" in page
    client.post(reverse("service-publish", args=[cast.move.pk]), {"seen": seen_of(cast.move), "note": "Shorter."})
    service = Service.objects.get(pk=cast.move.pk)
    assert [item.label for item in service.form] == ["Which room?"]
    shown = client.get(reverse("service", args=[service.pk])).content.decode()
    assert reverse("team", args=[cast.facilities.pk]) in shown
    assert "duty manager" in shown
    version = client.get(reverse("service-version", args=[service.pk, 2])).content.decode()
    assert "Shorter." in version


def test_whoever_is_slower_gets_both_texts_and_chooses(cast, sign_in):
    seen = seen_of(cast.move)
    draft_of(cast, by=cast.eve, description="As Eve says", cost="nothing")
    client = sign_in(cast.cleo)
    answer = send(client, cast, seen=seen, description="As Cleo says")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Eve Stone was faster" in page
    assert "As Eve says" in page
    assert "As Cleo says" in page
    assert waiting(cast.move).description == "As Eve says"
    send(client, cast, description="As Cleo says", **{"choose-cost": "theirs", "choose-description": "mine"})
    draft = waiting(cast.move)
    assert (draft.description, draft.cost) == ("As Cleo says", "nothing")


def test_whoever_is_slower_and_typed_what_cannot_be_used_mends_that_first(cast, sign_in):
    seen = seen_of(cast.move)
    draft_of(cast, by=cast.eve, description="As Eve says")
    answer = send(sign_in(cast.cleo), cast, seen=seen, cost="two cakes", **{"question-room-when": "gone=yes"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "depends on a question that does not come before it" in page
    assert "two cakes" in page


def test_a_page_is_not_slower_than_itself(cast, sign_in, tuesday, monkeypatch):
    """It saves by itself while one types, and its owner need not wait for the answer; an older page of theirs must."""
    client, seen = sign_in(cast.cleo), seen_of(cast.move)
    assert send(client, cast, to="service-typing", seen=seen, cost="one cake").status_code == 200
    assert send(client, cast, seen=seen, cost="two cakes").status_code == 302
    assert waiting(cast.move).cost == "two cakes"
    monkeypatch.setattr(timezone, "now", lambda: tuesday + timedelta(minutes=5))
    assert send(client, cast, seen=seen, cost="three cakes").status_code == 409
    assert waiting(cast.move).cost == "two cakes"


@pytest.mark.parametrize("do", ["add-question", "add-step", "add-level"])
def test_a_line_is_added_and_everything_typed_is_kept(cast, sign_in, do):
    answer = send(sign_in(cast.cleo), cast, do=do, cost="two cakes")
    kind = do.removeprefix("add-")
    assert answer.content.decode().count(f'type="hidden" name="{kind}"') == 2
    assert "two cakes" in answer.content.decode()


def test_lines_change_places_and_go(cast, sign_in):
    client = sign_in(cast.cleo)
    second = {"question": ["room", "day"], "question-day-label": "Which day?", "question-day-kind": "date"}
    page = send(client, cast, do="up-question-day", **second).content.decode()
    assert page.index('value="day"') < page.index('value="room"')
    page = send(client, cast, do="remove-question-room", **second).content.decode()
    assert "Which room?" not in page


def test_what_cannot_be_kept_is_said_beside_its_field(cast, sign_in):
    own = {"question-room-kind": "choice", "question-room-choices": "", "name": ""}
    answer = send(sign_in(cast.cleo), cast, **own)
    assert answer.status_code == 422
    answer = send(sign_in(cast.cleo), cast, **own | {"name": "Move"})
    assert answer.status_code == 422
    assert "offers nothing to choose from" in answer.content.decode()
    assert not ServiceVersion.objects.filter(service=cast.move, number=None).exists()


def test_the_preview_is_that_of_what_is_typed(cast, sign_in):
    when = {
        "question": ["kind", "floor"], "question-kind-label": "Is it upstairs?", "question-kind-kind": "yes_no",
        "question-floor-label": "Which floor?", "question-floor-kind": "text", "question-floor-when": "kind=yes",
    }  # fmt: skip
    client = sign_in(cast.cleo)
    assert 'name="preview-answer_floor"' not in send(client, cast, to="service-typing", **when).content.decode()
    tried = send(client, cast, to="service-typing", **when, **{"preview-answer_kind": "yes"}).content.decode()
    assert 'name="preview-answer_floor"' in tried
    assert [item.key for item in waiting(cast.move).form] == ["kind", "floor"]


def test_something_new_is_offered(cast, sign_in):
    client = sign_in(cast.cleo)
    client.post(reverse("services-mine"), {"name": "Paint a room", "team": cast.facilities.pk})
    assert "Paint a room" in client.get(reverse("services-mine")).content.decode()
    assert client.post(reverse("services-mine"), {"name": "", "team": cast.facilities.pk}).status_code == 422


def test_what_is_offered_to_others_does_not_exist(cast, sign_in):
    Service.objects.filter(pk=cast.move.pk).update(audience=[cast.sales.pk])
    found = {
        role: sign_in(getattr(cast, role)).get(reverse("ask", args=[cast.move.pk])).status_code
        for role in ("ana", "dov", "ben", "eve", "max")
    }
    assert found == {"ana": 404, "dov": 200, "ben": 200, "eve": 200, "max": 200}


def test_by_need(cast, sign_in):
    Service.objects.filter(pk=cast.move.pk).update(needs=["moving"])
    assert "moving" in sign_in(cast.ana).get(reverse("services"), {"by": "need"}).content.decode()
