"""How is a meeting canceled?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
    planned,
    topic,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_the_agenda_stands_for_the_next_one(cast):
    council = at_work(cast)
    meeting, line = planned(cast, council), topic(cast, council)
    with pytest.raises(PermissionDenied):
        verbs.cancel_council_meeting(meeting, by=cast.ana, now=MONDAY)
    verbs.cancel_council_meeting(meeting, by=cast.max, now=MONDAY)
    line.refresh_from_db()
    assert (meeting.state, line.state) == (states.CANCELED, states.STANDS)
    assert Event.objects.latest("id").kind == "council_meeting.canceled"
    with pytest.raises(Refused):
        verbs.cancel_council_meeting(meeting, by=cast.max, now=MONDAY)
