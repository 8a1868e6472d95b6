"""What becomes of guests when a place is taken back?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import DAY, WEDNESDAY, again, all_yes, asked, place

from footpath.growth import actions
from footpath.growth.models import VisitConsent
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_guests_who_were_agreed_wait_for_another_place_and_are_told_why(cast):
    at = place(cast, capacity=2, days=[WEDNESDAY, WEDNESDAY + DAY])
    one, other = all_yes(asked(cast, at=at)), asked(cast, at=at, by=cast.dov, days=[WEDNESDAY + DAY])
    with pytest.raises(ValidationError):
        actions.withdraw_place(at, by=cast.ben, **WHO)
    gone = actions.withdraw_place(at, reason="The hall is closed", by=cast.ben, **WHO)
    assert (gone.state, gone.taken) == ("withdrawn", 0)
    for visit in (again(one), again(other)):
        assert (visit.state, visit.place, visit.texts["reason"]) == ("requested", None, "The hall is closed")
    assert not VisitConsent.objects.exists()
    assert Event.objects.filter(kind="visit.returned").count() == 2
    with pytest.raises(Refused, match="already"):
        actions.withdraw_place(at, by=cast.ben, **WHO)


def test_only_the_host(cast):
    with pytest.raises(PermissionDenied):
        actions.withdraw_place(place(cast), by=cast.cleo, **WHO)
