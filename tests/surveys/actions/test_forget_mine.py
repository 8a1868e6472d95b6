"""How is somebody's own sheet forgotten?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.surveys.actions import forget_mine, keep_mine, move_obstacle
from footpath.surveys.mine import mine_of
from footpath.surveys.models import MineLine, Obstacle


def test_nothing_of_it_is_left_and_nothing_of_others_goes(cast):
    for person in (cast.ana, cast.ben):
        keep_mine(person, texts={"obstacles": "Forms", "needs": "Time"}, by=person, now=MONDAY)
    move_obstacle(MineLine.objects.get(person=cast.ana, part="obstacles"), by=cast.ana, now=MONDAY)
    with pytest.raises(PermissionDenied):
        forget_mine(cast.ana, by=cast.eve, now=MONDAY)
    assert forget_mine(cast.ana, by=cast.ana, now=MONDAY) == 3
    assert mine_of(cast.ana).is_empty
    assert not Obstacle.objects.exists()
    assert mine_of(cast.ben).text("needs") == "Time"
