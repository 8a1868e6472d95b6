"""How is an obstacle taken back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.offering import decide, hinder, own

from footpath.conversations.actions import take_back_obstacle
from footpath.conversations.models import ObstacleState
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_whoever_named_it_may_until_it_is_decided(cast):
    obstacle = hinder(cast)
    with pytest.raises(PermissionDenied):
        take_back_obstacle(obstacle, by=cast.cleo, now=MONDAY)
    assert take_back_obstacle(obstacle, by=cast.ana, now=MONDAY).state == ObstacleState.TAKEN_BACK
    assert Event.objects.latest("id").kind == "obstacle.taken_back"
    with pytest.raises(Refused):
        take_back_obstacle(decide(cast, own(cast, hinder(cast))), by=cast.ana, now=MONDAY)
