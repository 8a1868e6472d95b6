"""How does a sheet go away that nobody has seen?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    sheet,
)

from footpath.growth import actions
from footpath.growth.models import CoachingTalk
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_with_all_that_was_written_on_it(cast):
    talk = sheet(cast)
    actions.throw_coaching_away(talk, by=cast.cleo, now=MONDAY)
    assert not CoachingTalk.objects.exists()
    assert Event.objects.latest("id").kind == "coaching.thrown_away"
    actions.throw_coaching_away(talk, by=cast.cleo, now=MONDAY)  # twice: nothing more happens


def test_not_by_others(cast):
    talk = sheet(cast)
    for other in (cast.ben, cast.max, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.throw_coaching_away(talk, by=other, now=MONDAY)
