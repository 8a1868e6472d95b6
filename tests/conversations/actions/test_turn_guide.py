"""How does the guide of a talk get to another question?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.interviews.talking import THURSDAY, agreed, now_is, running

from footpath.conversations.actions import turn_guide
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_whoever_asks_turns_it(cast):
    talk = running(cast)
    assert now_is(turn_guide(talk, question="improve", by=cast.ben, now=THURSDAY)).question == "improve"
    assert Event.objects.latest("id").kind == "interview.went_on"
    with pytest.raises(PermissionDenied):
        turn_guide(talk, question="need", by=cast.ana, now=THURSDAY)
    with pytest.raises(ValidationError):
        turn_guide(talk, question="salary", by=cast.ben, now=THURSDAY)


def test_not_before_they_talk(cast):
    with pytest.raises(Refused):
        turn_guide(agreed(cast), question="need", by=cast.ben, now=THURSDAY)
