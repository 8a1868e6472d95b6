"""When does an interdepartmental team meet next?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    DUE,
    TODAY,
    at_work,
    founded_by,
    planned,
    seated,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_a_member_names_a_day(cast):
    meeting = planned(cast, at_work(cast), on=DUE)
    assert (meeting.state, Event.objects.latest("id").facts) == (states.PLANNED, {"on": DUE.isoformat()})


def test_not_by_those_outside_not_in_the_past_not_after_its_end(cast):
    council = at_work(cast, ends_on=TODAY + timedelta(days=7))
    with pytest.raises(PermissionDenied):
        verbs.plan_council_meeting(council, on=DUE, by=cast.cleo, now=MONDAY)  # founded it, and has no seat
    for day in (None, TODAY - timedelta(days=1), DUE):
        with pytest.raises(ValidationError) as told:
            verbs.plan_council_meeting(council, on=day, by=cast.ben, now=MONDAY)
        assert list(told.value.message_dict) == ["on"]


def test_not_before_a_sponsor_has_said_yes(cast):
    council = founded_by(cast)
    seated(cast, council, cast.ben, cast.facilities)
    with pytest.raises(Refused):
        planned(cast, council)
