"""How is it said that an obstacle still stands in the way?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.offering import decide, hinder, own

from footpath.conversations.actions import reopen_obstacle
from footpath.conversations.models import ObstacleState
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_whom_it_costs_time_says_so_and_it_needs_somebody_anew(cast):
    obstacle = own(cast, hinder(cast))
    with pytest.raises(Refused):
        reopen_obstacle(obstacle, why="Still.", by=cast.ana, now=MONDAY)
    decide(cast, obstacle)
    with pytest.raises(PermissionDenied):
        reopen_obstacle(obstacle, why="Still.", by=cast.dov, now=MONDAY)
    reopen_obstacle(obstacle, why="The night shift still needs the form.", by=cast.ana, now=MONDAY)
    assert (obstacle.state, obstacle.owner, obstacle.minutes_back) == (ObstacleState.NAMED, None, None)
    assert Event.objects.latest("id").occurrence().in_full() == "The night shift still needs the form."
