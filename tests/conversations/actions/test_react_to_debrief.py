"""How does somebody who hears a debrief say what goes through their mind?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.interviews.talking import THURSDAY, ready, told_debrief

from footpath.conversations.actions import react_to_debrief
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_once_before_the_details_and_it_may_be_nothing(cast):
    it = told_debrief(cast)
    assert str(react_to_debrief(it, text="", by=cast.cleo, now=THURSDAY)) == ""
    assert Event.objects.latest("id").kind == "debrief.heard"
    with pytest.raises(Refused):
        react_to_debrief(it, text="Ouch.", by=cast.cleo, now=THURSDAY)


def test_what_is_said_is_locked(cast):
    one = react_to_debrief(told_debrief(cast), text="Ouch.", by=cast.cleo, now=THURSDAY)
    assert (str(one), "Ouch" in one.locked) == ("Ouch.", False)


def test_who_was_not_there_says_nothing(cast):
    it = told_debrief(cast)
    for who in (cast.ana, cast.ben, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            react_to_debrief(it, text="x", by=who, now=THURSDAY)
    with pytest.raises(ValidationError):
        react_to_debrief(it, text="x" * 1001, by=cast.cleo, now=THURSDAY)
    it.interview.delete()
    with pytest.raises(PermissionDenied):
        react_to_debrief(ready(cast), text="x", by=cast.cleo, now=THURSDAY)
