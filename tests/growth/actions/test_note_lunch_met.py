"""Who says that two have met?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import DAY, day_after, lunch

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("by", ["ben", "dov"])
def test_either_of_the_two_once(cast, by):
    made = actions.note_lunch_met(lunch(cast), by=getattr(cast, by), now=MONDAY + DAY)
    assert (made.state, made.met_on) == ("met", day_after(1))
    with pytest.raises(Refused):
        actions.note_lunch_met(made, by=cast.ben, now=MONDAY + DAY)


def test_not_ahead_and_nobody_else(cast):
    made = lunch(cast)
    with pytest.raises(ValidationError):
        actions.note_lunch_met(made, met_on=day_after(2), by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.note_lunch_met(made, by=cast.max, now=MONDAY)
