"""How does somebody take back that they are away?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Absence
from footpath.people.refusals import Refused, SomebodyWasFaster

TODAY = MONDAY.date()


def noted(person, first=2, last=5):
    return Absence.objects.create(person=person, first=TODAY + timedelta(first), last=TODAY + timedelta(last))


@pytest.mark.parametrize("role", ["ben", "cleo", "max", "eve"])
def test_days_to_come_are_off(cast, role):
    actions.cancel_absence(noted(cast.ben), by=getattr(cast, role), now=MONDAY)
    assert not Absence.objects.exists()
    assert Event.objects.latest("id").kind == "person.back"


def test_days_that_were_stay(cast):
    actions.cancel_absence(noted(cast.ben, first=-3), by=cast.ben, now=MONDAY)
    assert Absence.objects.get().last == TODAY - timedelta(days=1)


@pytest.mark.parametrize("role", ["ana", "dov"])
def test_others_cancel_nothing(cast, role):
    with pytest.raises(PermissionDenied):
        actions.cancel_absence(noted(cast.ben), by=getattr(cast, role), now=MONDAY)


def test_what_is_over_stays(cast):
    with pytest.raises(Refused):
        actions.cancel_absence(noted(cast.ben, first=-5, last=-2), by=cast.ben, now=MONDAY)


def test_canceling_twice_tells_the_slower_one(cast):
    absence = noted(cast.ben)
    slow = Absence.objects.get()
    actions.cancel_absence(absence, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        actions.cancel_absence(slow, by=cast.ben, now=MONDAY)
