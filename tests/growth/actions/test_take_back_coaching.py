"""How is an offer taken back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    accepted,
    talked,
)

from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_what_was_written_for_it_is_gone(cast):
    talk = actions.take_back_coaching(accepted(cast), by=cast.cleo, now=MONDAY)
    assert (talk.state, talk.locked) == (states.TAKEN_BACK, "")
    assert Event.objects.latest("id").actor_id == cast.cleo.pk


def test_not_by_the_other_one_and_not_once_they_have_talked(cast):
    talk = talked(cast)
    with pytest.raises(PermissionDenied):
        actions.take_back_coaching(talk, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        actions.take_back_coaching(talk, by=cast.cleo, now=MONDAY)
