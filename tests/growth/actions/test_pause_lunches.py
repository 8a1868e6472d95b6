"""Is a break one click?"""

import pytest
from tests.cast import MONDAY

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_a_break_and_back(cast):
    actions.join_lunches(by=cast.ana, now=MONDAY)
    assert actions.pause_lunches(paused=True, by=cast.ana, now=MONDAY).paused
    assert not actions.pause_lunches(paused=False, by=cast.ana, now=MONDAY).paused


def test_of_what_one_takes_part_in(cast):
    with pytest.raises(Refused):
        actions.pause_lunches(paused=True, by=cast.ana, now=MONDAY)
