"""How is a meeting moved to another day?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    DUE,
    at_work,
    planned,
)

from footpath.growth.interdepartmental import verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_it_is_moved_while_it_is_planned(cast):
    meeting = planned(cast, at_work(cast))
    with pytest.raises(PermissionDenied):
        verbs.move_council_meeting(meeting, on=DUE, by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError):
        verbs.move_council_meeting(meeting, on=None, by=cast.ben, now=MONDAY)
    verbs.move_council_meeting(meeting, on=DUE, by=cast.ben, now=MONDAY)
    assert (meeting.on, Event.objects.latest("id").kind) == (DUE, "council_meeting.moved")
    verbs.cancel_council_meeting(meeting, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        verbs.move_council_meeting(meeting, on=DUE, by=cast.ben, now=MONDAY)
