"""How does a play go away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.rehearsing import played

from footpath.growth.actions import throw_play_away
from footpath.growth.models import Rehearsal
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_by_whoever_played_it_and_nobody_else(cast):
    play = played(cast.ben)
    with pytest.raises(PermissionDenied):
        throw_play_away(play, by=cast.eve, now=MONDAY)
    throw_play_away(play, by=cast.ben, now=MONDAY)
    assert not Rehearsal.objects.exists()
    with pytest.raises(Refused):
        throw_play_away(play, by=cast.ben, now=MONDAY)
