"""How does what holds for everybody change, and who changes nothing of it?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Organization
from footpath.people.refusals import SomebodyWasFaster


def switch(by, on, edits=None):
    return actions.change_organization(facts={"person_measures": on}, by=by, now=MONDAY, edits=edits)


def test_it_is_kept_and_recorded(cast):
    assert Organization.here().person_measures
    assert not switch(cast.eve, False).person_measures
    assert not Organization.here().person_measures
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id, event.facts) == (
        "organization.changed",
        cast.eve.pk,
        {"changed": {"person_measures": False}},
    )
    assert event.occurrence().sentence("Eve") == "Eve switched figures about single people off"
    switch(cast.eve, True)
    assert Event.objects.latest("id").occurrence().sentence("Eve") == "Eve switched figures about single people on"


def test_nothing_is_recorded_where_nothing_changes(cast):
    before = Event.objects.count()
    switch(cast.eve, True)
    assert Event.objects.count() == before


@pytest.mark.parametrize("role", ["ana", "cleo", "max"])
def test_only_administrators_change_it(cast, role):
    with pytest.raises(PermissionDenied):
        switch(getattr(cast, role), False)
    assert Organization.here().person_measures


def test_what_is_not_a_switch_is_refused(cast):
    with pytest.raises(ValidationError) as refused:
        switch(cast.eve, "perhaps")
    assert list(refused.value.message_dict) == ["person_measures"]
    with pytest.raises(PermissionDenied):
        actions.change_organization(facts={"id": 2}, by=cast.eve, now=MONDAY)


def test_of_two_administrators_the_slower_one_is_told(cast):
    switch(cast.eve, False, edits=0)
    with pytest.raises(SomebodyWasFaster, match="Eve Stone switched"):
        switch(cast.eve, True, edits=0)
    assert not Organization.here().person_measures


def test_the_page_switches_it_and_tells_the_slower_one(cast, sign_in):
    client, page = sign_in(cast.eve), reverse("organization")
    assert 'name="person_measures"' in client.get(page).content.decode()
    assert client.post(page, {"edits": "0"}).status_code == 302
    assert not Organization.here().person_measures
    slow = client.post(page, {"edits": "0", "person_measures": "on"})
    assert slow.status_code == 409
    assert "Somebody was faster" in slow.content.decode()
    assert client.post(page, {"edits": "1", "person_measures": "on", "question_minutes": "500"}).status_code == 422
    assert client.post(page, {"edits": "1", "person_measures": "on", "question_minutes": "30"}).status_code == 302
    assert Organization.here().question_minutes == 30
    assert client.post(page, {"edits": "2", "id": "7"}).status_code == 403


def test_the_days_in_which_an_idea_is_answered_are_kept_within_reason(cast):
    change = {"by": cast.eve, "now": MONDAY}
    assert actions.change_organization(facts={"answer_days": 5}, **change).answer_days == 5
    said = Event.objects.latest("id").occurrence().sentence("Eve")
    assert said == "Eve set the time in which ideas are answered to 5 working days"
    for days in (0, 61, True, "5"):
        with pytest.raises(ValidationError) as told:
            actions.change_organization(facts={"answer_days": days}, **change)
        assert list(told.value.message_dict) == ["answer_days"]
