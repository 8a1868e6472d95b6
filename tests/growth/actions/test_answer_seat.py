"""Does somebody want to speak for their department?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.councils import (
    founded_by,
)

from footpath.growth.interdepartmental import verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


@pytest.mark.parametrize(("agreed", "state"), [(True, "taken"), (False, "declined")])
def test_whoever_is_asked_says_yes_or_no_once(cast, agreed, state):
    council = founded_by(cast)
    seat = verbs.ask_to_council(council, person=cast.ana, team=cast.flight_operations, by=cast.cleo, now=MONDAY)
    with pytest.raises(PermissionDenied):
        verbs.answer_seat(seat, agreed=True, by=cast.cleo, now=MONDAY)
    verbs.answer_seat(seat, agreed=agreed, by=cast.ana, now=MONDAY)
    assert (seat.state, Event.objects.latest("id").kind) == (state, f"council_seat.{state}")
    with pytest.raises(Refused):
        verbs.answer_seat(seat, agreed=True, by=cast.ana, now=MONDAY)
