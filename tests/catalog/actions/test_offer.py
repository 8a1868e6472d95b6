"""How does a team offer a service?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.catalog import actions
from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import visible_services
from footpath.history.models import Event


def offer(cast, by, **facts):
    return actions.offer(cast.facilities, **{"name": "Repair a door", **facts}, by=by, now=MONDAY)


def seen_by(person):
    return set(visible_services(person, MONDAY.date()))


def test_it_is_a_draft_that_the_team_alone_sees(cast):
    service = offer(cast, cast.cleo)
    assert service.state == ServiceState.DRAFT
    assert service in seen_by(cast.ben)
    assert service not in seen_by(cast.ana)


def test_once_published_everybody_sees_it(cast):
    service = offer(cast, cast.cleo, state=ServiceState.PUBLISHED)
    assert service in seen_by(cast.ana) & seen_by(cast.dov)


def test_it_is_recorded_who_offered_it(cast):
    service = offer(cast, cast.cleo)
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.actor_id) == ("service.offered", service.pk, cast.cleo.pk)


@pytest.mark.parametrize("role", ["cleo", "max", "eve"])
def test_the_lead_those_above_and_administrators_may(cast, role):
    assert offer(cast, getattr(cast, role)).pk


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_nobody_else_may(cast, role):
    with pytest.raises(PermissionDenied):
        offer(cast, getattr(cast, role))
    assert not Service.objects.filter(name="Repair a door").exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * 121),
        ("delivery", 0),
        ("delivery", 401),
        ("first_response_unit", "weeks"),
        ("state", "famous"),
        ("requirements", [{"key": "door"}]),  # no question
        ("requirements", [{"key": "door", "label": "Which door?", "kind": "riddle"}]),
        ("requirements", [{"key": "door", "label": "Which door?"}, {"key": "door", "label": "Which door?"}]),
        ("requirements", [{"key": "door", "label": "Which door?", "kind": "choice"}]),  # nothing to choose from
        ("requirements", [{"key": "lock", "label": "Which lock?", "when": ["door", "yes"]}]),  # asked before its reason
    ],
)
def test_what_cannot_be_offered_names_its_field(cast, field, value):
    with pytest.raises(ValidationError) as refused:
        offer(cast, cast.cleo, **{field: value})
    assert field in refused.value.message_dict


def test_a_team_offers_a_name_once(cast):
    offer(cast, cast.cleo)
    with pytest.raises(ValidationError):
        offer(cast, cast.cleo)


def test_a_name_is_given_once_in_a_team(cast):
    with pytest.raises(ValidationError) as refused:
        offer(cast, cast.cleo, name=cast.move.name)
    assert refused.value.message_dict == {"name": ["Your team offers something of that name already."]}
