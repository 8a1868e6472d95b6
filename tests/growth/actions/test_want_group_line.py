"""How does somebody in the room say which guidelines they want?"""

import pytest
from tests.cast import MONDAY
from tests.growth.workshops.room_playing import at, listing, playing

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_three_votes_each_that_can_be_taken_back(cast):
    room = playing(cast)
    lines = listing(room)
    extra = actions.add_group_line(room.guests[3], text="Agree on the day", now=MONDAY)
    at(room, "voting")
    left = [actions.want_group_line(room.guests[0], line=one.pk, wanted=True, now=MONDAY) for one in lines]
    assert left == [2, 1, 0]
    assert actions.want_group_line(room.guests[0], line=lines[0].pk, wanted=True, now=MONDAY) == 0
    with pytest.raises(Refused, match="three votes"):
        actions.want_group_line(room.guests[0], line=extra.pk, wanted=True, now=MONDAY)
    assert actions.want_group_line(room.guests[0], line=lines[0].pk, wanted=False, now=MONDAY) == 1


def test_not_before_the_vote_and_not_for_a_line_that_is_gone(cast):
    room = playing(cast)
    one, *_others = listing(room)
    with pytest.raises(Refused):
        actions.want_group_line(room.guests[0], line=one.pk, wanted=True, now=MONDAY)
    at(room, "voting")
    with pytest.raises(Refused):
        actions.want_group_line(room.guests[0], line=10**8, wanted=True, now=MONDAY)
