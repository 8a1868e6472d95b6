"""How does a provider say that a talk is not told to coworkers?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.interviews.talking import THURSDAY, debrief_of, told_debrief

from footpath.conversations.actions import leave_out_debrief
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_what_was_drafted_is_gone(cast):
    it = leave_out_debrief(debrief_of(cast), by=cast.ben, now=THURSDAY)
    assert (it.state, it.texts) == ("left_out", {})
    assert Event.objects.latest("id").kind == "debrief.left_out"


def test_only_the_provider_and_not_once_it_was_told(cast):
    it = told_debrief(cast)
    with pytest.raises(PermissionDenied):
        leave_out_debrief(it, by=cast.ana, now=THURSDAY)
    with pytest.raises(Refused):
        leave_out_debrief(it, by=cast.ben, now=THURSDAY)
