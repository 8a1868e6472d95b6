"""How does a scenario that somebody wrote go away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.rehearsing import written

from footpath.growth.actions import throw_role_play_away
from footpath.growth.models import RolePlay
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_by_whoever_wrote_it_once(cast):
    row = written(cast.ana)
    with pytest.raises(PermissionDenied):
        throw_role_play_away(row, by=cast.max, now=MONDAY)
    throw_role_play_away(row, by=cast.ana, now=MONDAY)
    assert not RolePlay.objects.exists()
    with pytest.raises(Refused):
        throw_role_play_away(row, by=cast.ana, now=MONDAY)
