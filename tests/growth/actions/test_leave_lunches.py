"""Does somebody stop taking part?"""

import pytest
from tests.cast import MONDAY
from tests.growth.visiting import lunch

from footpath.growth import actions
from footpath.growth.models import Lunch, LunchGuest
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_what_is_planned_stays_between_the_two(cast):
    lunch(cast)
    actions.leave_lunches(by=cast.ben, now=MONDAY)
    assert not LunchGuest.objects.filter(person=cast.ben).exists()
    assert Lunch.objects.get().state == "proposed"
    with pytest.raises(Refused):
        actions.leave_lunches(by=cast.ben, now=MONDAY)
