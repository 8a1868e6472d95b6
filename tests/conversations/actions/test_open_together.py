"""How does the house begin to offer the protected way?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.rating import champion

from footpath.conversations.actions import open_together
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_a_champion_opens_an_anonymous_survey_that_is_always_on_and_only_once(cast):
    wave = open_together(by=champion(cast.eve), now=MONDAY)
    assert (wave.state, wave.mode, wave.always_on, wave.threshold) == ("open", "anonymous", True, 5)
    assert Event.objects.latest("id").kind == "wave.opened"
    with pytest.raises(Refused):
        open_together(by=champion(cast.eve), now=MONDAY)


def test_nobody_else_opens_it(cast):
    with pytest.raises(PermissionDenied):
        open_together(by=cast.max, now=MONDAY)
