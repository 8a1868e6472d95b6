"""How does a draft become what customers can expect?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY, ask
from tests.catalog.editing import draft_of

from footpath.catalog import actions
from footpath.catalog.models import Service, ServiceState, ServiceVersion
from footpath.history.models import Event
from footpath.people.refusals import Refused, SomebodyWasFaster


def publish(draft, by, **facts):
    return actions.publish(draft, by=by, now=MONDAY, **facts)


def test_its_terms_hold_from_now_on(cast):
    version = publish(draft_of(cast, delivery=4), cast.cleo, note="Faster now.")
    service = Service.objects.get(pk=cast.move.pk)
    assert (version.number, service.delivery, service.state) == (2, 4, ServiceState.PUBLISHED)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("service.published", {"number": 2, "note": "Faster now."})


def test_what_was_asked_keeps_its_terms(cast):
    before = ask(cast, MONDAY)
    publish(draft_of(cast, delivery=4), cast.cleo)
    after = ask(cast, MONDAY + timedelta(minutes=1), title="Another one", by=cast.dov)
    before.refresh_from_db()
    assert (before.terms.delivery, after.terms.delivery) == (8, 4)


def test_what_does_not_differ_is_not_published(cast):
    with pytest.raises(Refused, match="version 1"):
        publish(draft_of(cast), cast.cleo)


def test_a_new_service_can_be_asked_for(cast):
    service = actions.offer(cast.facilities, name="Paint", by=cast.cleo, now=MONDAY)
    publish(ServiceVersion.objects.get(service=service), cast.cleo)
    service.refresh_from_db()
    assert service.state == ServiceState.PUBLISHED


def test_what_was_changed_since_it_was_seen_is_not_published(cast):
    seen = draft_of(cast, delivery=4)
    draft_of(cast, by=cast.eve, delivery=5)
    with pytest.raises(SomebodyWasFaster, match="Eve Stone"):
        publish(seen, cast.cleo)


def test_a_note_of_thousands_of_letters_is_refused(cast):
    with pytest.raises(ValidationError):
        publish(draft_of(cast, delivery=4), cast.cleo, note="x" * 301)


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_a_stranger_may_not(cast, role):
    with pytest.raises(PermissionDenied):
        publish(draft_of(cast, delivery=4), getattr(cast, role))
