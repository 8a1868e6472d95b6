"""How does an interdepartmental team end?"""

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


def test_its_meetings_are_canceled_and_nothing_new_begins(cast):
    council = at_work(cast)
    meeting = planned(cast, council)
    with pytest.raises(PermissionDenied):
        verbs.end_council(council, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        verbs.end_council(council, by=None, now=MONDAY)  # its last day is not over
    verbs.end_council(council, by=cast.max, now=MONDAY)
    meeting.refresh_from_db()
    assert (council.state, meeting.state) == (states.ENDED, states.CANCELED)
    with pytest.raises(Refused):
        topic(cast, council)
    assert Event.objects.latest("id").kind == "council.ended"
