"""What came of a decision?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
    decided,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_its_owner_says_it_once(cast):
    decision = decided(cast, at_work(cast))
    with pytest.raises(PermissionDenied):
        verbs.finish_decision(decision, result="Done", by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError) as told:
        verbs.finish_decision(decision, result=" ", by=cast.dov, now=MONDAY)
    assert list(told.value.message_dict) == ["result"]
    verbs.finish_decision(decision, result="It hangs there.", by=cast.dov, now=MONDAY)
    assert (decision.state, Event.objects.latest("id").kind) == (states.DONE, "council_decision.done")
    with pytest.raises(Refused):
        verbs.finish_decision(decision, result="Again", by=cast.dov, now=MONDAY)
