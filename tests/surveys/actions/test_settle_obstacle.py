"""What becomes of an obstacle on somebody's own list?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.surveys.actions import keep_mine, move_obstacle, settle_obstacle
from footpath.surveys.mine import obstacles_of
from footpath.surveys.models import MineLine, Obstacle


def test_it_is_gone_back_or_forgotten_by_whose_it_is_alone(cast):
    keep_mine(cast.ben, texts={"obstacles": "Three forms\nWaiting"}, by=cast.ben, now=MONDAY)
    for line in MineLine.objects.all():
        move_obstacle(line, by=cast.ben, now=MONDAY)
    forms = next(one.row for one in obstacles_of(cast.ben) if one.text == "Three forms")
    with pytest.raises(PermissionDenied):
        settle_obstacle(forms, is_gone=True, by=cast.eve, now=MONDAY)
    assert settle_obstacle(forms, is_gone=True, by=cast.ben, now=MONDAY).gone_on == MONDAY.date()
    assert [one.text for one in obstacles_of(cast.ben)] == ["Waiting", "Three forms"]
    assert settle_obstacle(forms, is_gone=False, by=cast.ben, now=MONDAY).gone_on is None
    assert settle_obstacle(forms, is_gone=None, by=cast.ben, now=MONDAY) is None
    assert Obstacle.objects.count() == 1
