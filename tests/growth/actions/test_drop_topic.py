"""How is a topic taken off the agenda?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
    topic,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_it_is_off_once(cast):
    line = topic(cast, at_work(cast))
    with pytest.raises(PermissionDenied):
        verbs.drop_topic(line, by=cast.cleo, now=MONDAY)
    verbs.drop_topic(line, by=cast.max, now=MONDAY)
    assert (line.state, Event.objects.latest("id").kind) == (states.DROPPED, "council_topic.dropped")
    with pytest.raises(Refused):
        verbs.drop_topic(line, by=cast.max, now=MONDAY)
