"""Does a visitor take a visit back?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import done, matched, waiting

from footpath.growth import actions
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_the_place_is_free_and_the_reason_stands_there(cast):
    visit = actions.end_visit(matched(cast), reason="I am ill", by=cast.ana, **WHO)
    assert (visit.state, visit.place.taken, visit.texts["reason"]) == ("withdrawn", 0, "I am ill")
    assert Event.objects.filter(kind="visit.withdrawn", actor_id=cast.ana.pk).count() == 1


def test_whoever_only_waits_needs_no_reason(cast):
    assert actions.end_visit(waiting(cast), by=cast.dov, **WHO).state == "withdrawn"


def test_with_a_reason_once_others_were_asked_not_by_others_and_not_afterwards(cast):
    visit = matched(cast)
    with pytest.raises(ValidationError):
        actions.end_visit(visit, by=cast.ana, **WHO)
    with pytest.raises(PermissionDenied):
        actions.end_visit(visit, reason="No", by=cast.ben, **WHO)


def test_what_took_place_is_not_taken_back(cast):
    with pytest.raises(Refused):
        actions.end_visit(done(cast), reason="No", by=cast.ana, **WHO)
