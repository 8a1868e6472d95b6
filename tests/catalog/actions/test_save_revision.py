"""How is the draft of a service's next version changed?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.editing import draft_of

from footpath.catalog import actions
from footpath.catalog.models import Service
from footpath.people.refusals import SomebodyWasFaster

DOOR = {"key": "door", "label": "Which door?", "kind": "choice", "choices": ["Front", "Back"]}


def test_the_terms_that_hold_stay_as_they_are(cast):
    assert draft_of(cast, description="New").description == "New"
    assert Service.objects.get(pk=cast.move.pk).description == cast.move.description


def test_a_service_that_was_never_published_is_as_its_draft_says(cast):
    service = actions.offer(cast.facilities, name="Paint", by=cast.cleo, now=MONDAY)
    draft = actions.revise(service, by=cast.cleo, now=MONDAY)
    actions.save_revision(draft, edits=0, by=cast.cleo, now=MONDAY, name="Paint a room", delivery=5)
    service.refresh_from_db()
    assert (service.name, service.delivery) == ("Paint a room", 5)


def test_whoever_saw_an_older_text_hears_who_was_faster(cast):
    draft = draft_of(cast, description="Cleo's")
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin"):
        actions.save_revision(draft, edits=0, by=cast.eve, now=MONDAY, description="Eve's")
    draft.refresh_from_db()
    assert draft.description == "Cleo's"


def test_what_was_published_is_not_changed(cast):
    version = actions.publish(draft_of(cast, delivery=4), by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        actions.save_revision(version, edits=version.edits, by=cast.cleo, now=MONDAY, delivery=3)


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_a_stranger_may_not(cast, role):
    with pytest.raises(PermissionDenied):
        draft_of(cast, by=getattr(cast, role))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "a" + "\u0301" * 1000),
        ("description", "x\x00y"),
        ("delivery", 401),
        ("lead_days", 401),
        ("alone_days", 101),
        ("needs", ["x" * 41]),
        ("needs", ["one", "two", "three", "four", "five", "six"]),
        ("audience", [987654]),
        ("roles", {"boss": ["Max Adler"]}),
        ("roles", {"told": ["Max Adler", "max adler"]}),
        ("steps", [{"key": "a", "name": ""}]),
        ("steps", [{"key": "a", "name": "Do"}, {"key": "a", "name": "Do more"}]),
        ("levels", [{"name": "Standard"}, {"name": "standard"}]),
        ("requirements", [DOOR, {"key": "lock", "label": "which DOOR?"}]),
        ("requirements", [{**DOOR, "when": ["door", "Front"]}]),  # on itself
        ("requirements", [{"key": "a", "label": "Which lock?", "when": ["door", "Front"]}, DOOR]),  # on a later one
        ("requirements", [DOOR, {"key": "a", "label": "Which lock?", "when": ["door", "Side"]}]),  # no such choice
        ("requirements", [{**DOOR, "choices": [str(n) for n in range(31)]}]),
        ("requirements", [{**DOOR, "choices": ["Front", "front"]}]),
        ("requirements", [{"key": f"q{n}", "label": f"Question {n}"} for n in range(41)]),
    ],
)
def test_what_cannot_be_kept_names_its_field(cast, field, value):
    with pytest.raises(ValidationError) as refused:
        draft_of(cast, **{field: value})
    assert list(refused.value.message_dict) == [field]


def test_somebody_named_signs_off(cast):
    with pytest.raises(ValidationError) as refused:
        draft_of(cast, sign_off="named")
    assert "sign_off_by" in refused.value.message_dict
    assert draft_of(cast, sign_off="named", sign_off_by=cast.max).sign_off_by == cast.max


def test_a_team_offers_a_name_once(cast):
    actions.offer(cast.facilities, name="Paint", by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError) as refused:
        draft_of(cast, name="Paint")
    assert "name" in refused.value.message_dict
