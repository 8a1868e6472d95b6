"""How does somebody say that nobody outside waits for it any more?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.requests.outside import flight, kinds_of, serving

from footpath.people.refusals import SomebodyWasFaster
from footpath.requests import actions
from footpath.requests.models import Commitment, ServiceRequest


def test_it_is_over_and_what_served_it_goes_on(cast):
    one, _requests = serving(cast)
    actions.drop_commitment(one, reason="They fly from Lisbon.", by=cast.ana, now=MONDAY)
    assert Commitment.objects.get().dropped_at == MONDAY
    assert kinds_of(one) == ["added", "dropped"]
    assert ServiceRequest.objects.get().state == "queued"


def test_who_does_not_owe_it_and_a_reason_that_is_none_are_refused(cast):
    with pytest.raises(PermissionDenied):
        actions.drop_commitment(flight(cast), by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError, match="too long"):
        actions.drop_commitment(Commitment.objects.get(), reason="x" * 301, by=cast.ana, now=MONDAY)


def test_what_was_met_is_not_dropped(cast):
    one, same = flight(cast), Commitment.objects.get()
    actions.meet_commitment(one, by=cast.ana, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        actions.drop_commitment(same, by=cast.ana, now=MONDAY)
