"""How does a customer come to read what will be told?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.interviews.talking import THURSDAY, debrief_of, told_debrief

from footpath.conversations.actions import show_debrief
from footpath.conversations.interviews.permissions import visible_debriefs
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_before_it_is_shown_the_customer_does_not_see_it(cast):
    it = debrief_of(cast)
    assert not visible_debriefs(cast.ana).exists()
    it = show_debrief(it, by=cast.ben, now=THURSDAY)
    assert (it.state, visible_debriefs(cast.ana).get()) == ("asked", it)
    assert Event.objects.latest("id").kind == "debrief.shown"


def test_there_has_to_be_something_to_read_and_the_provider_shows_it(cast):
    it = debrief_of(cast)
    with pytest.raises(PermissionDenied):
        show_debrief(it, by=cast.ana, now=THURSDAY)
    it.locked = ""
    it.save()
    with pytest.raises(ValidationError):
        show_debrief(it, by=cast.ben, now=THURSDAY)
    it.interview.delete()
    with pytest.raises(Refused):
        show_debrief(told_debrief(cast), by=cast.ben, now=THURSDAY)
