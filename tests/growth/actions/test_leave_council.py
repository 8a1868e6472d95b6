"""How does a member leave an interdepartmental team?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
    seated,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event

LATER = MONDAY + timedelta(days=30)


def test_a_member_gives_up_the_seat_and_may_be_asked_again(cast):
    council = at_work(cast)
    assert verbs.leave_council(council, by=cast.ben, now=MONDAY).state == states.LEFT
    assert Event.objects.latest("id").kind == "council_seat.left"
    with pytest.raises(PermissionDenied):
        verbs.leave_council(council, by=cast.ben, now=MONDAY)
    seated(cast, council, cast.ben, cast.facilities)
