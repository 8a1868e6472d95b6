"""How is somebody asked to speak for a department?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    founded_by,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_somebody_who_works_there_is_asked(cast):
    council = founded_by(cast)
    seat = verbs.ask_to_council(council, person=cast.ana, team=cast.flight_operations, by=cast.cleo, now=MONDAY)
    assert (seat.state, Event.objects.latest("id").kind) == (states.INVITED, "council_seat.asked")
    with pytest.raises(Refused):
        verbs.ask_to_council(council, person=cast.ana, team=cast.flight_operations, by=cast.cleo, now=MONDAY)


def test_not_by_strangers_not_for_another_department_and_not_for_what_is_none(cast):
    council = founded_by(cast)
    with pytest.raises(PermissionDenied):
        verbs.ask_to_council(council, person=cast.ana, team=cast.flight_operations, by=cast.ana, now=MONDAY)
    elsewhere, nowhere = (cast.ana, cast.sales, "person"), (cast.ana, cast.northfield, "team")
    for person, team, field in (elsewhere, nowhere, (None, cast.sales, "person")):
        with pytest.raises(ValidationError) as told:
            verbs.ask_to_council(council, person=person, team=team, by=cast.cleo, now=MONDAY)
        assert list(told.value.message_dict) == [field]
