"""How does an obstacle get from somebody's own sheet to their own list?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.people.refusals import Refused
from footpath.surveys.actions import keep_mine, move_obstacle
from footpath.surveys.mine import obstacles_of
from footpath.surveys.models import MineLine, MinePart


def test_it_stands_on_their_list_once(cast):
    keep_mine(cast.ben, texts={"obstacles": "Three forms", "effect": "x"}, by=cast.ben, now=MONDAY)
    line = MineLine.objects.get(part=MinePart.OBSTACLES)
    with pytest.raises(PermissionDenied):
        move_obstacle(line, by=cast.eve, now=MONDAY)
    move_obstacle(line, by=cast.ben, now=MONDAY)
    assert [one.text for one in obstacles_of(cast.ben)] == ["Three forms"]
    assert obstacles_of(cast.cleo) == []
    for other in (line, MineLine.objects.get(part=MinePart.EFFECT)):
        with pytest.raises(Refused):
            move_obstacle(other, by=cast.ben, now=MONDAY)
