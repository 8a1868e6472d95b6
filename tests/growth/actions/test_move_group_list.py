"""How does a room come from its list to its guidelines?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshops.room_playing import at, listing, playing

from footpath.growth import actions
from footpath.growth.workshops import guidelines
from footpath.growth.workshops.leading import Facilitator
from footpath.growth.workshops.play import play_facts
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_from_the_list_to_the_vote_to_what_is_kept(cast):
    room = playing(cast)
    one, _two, three = listing(room)
    assert actions.move_group_list(room.workshop, seen="listing", by=room.lead, now=MONDAY).stage == "voting"
    with pytest.raises(Refused):
        actions.move_group_list(room.workshop, seen="listing", by=room.lead, now=MONDAY)
    with pytest.raises(Refused, match="voted"):
        actions.move_group_list(room.workshop, seen="voting", by=room.lead, now=MONDAY)
    for guest in room.guests[:6]:
        actions.want_group_line(guest, line=three.pk, wanted=True, now=MONDAY)
    actions.want_group_line(room.guests[0], line=one.pk, wanted=True, now=MONDAY)
    actions.move_group_list(room.workshop, seen="voting", by=room.lead, now=MONDAY)
    assert guidelines.kept_lines(room.workshop) == ["Say what it does to you", "Find out what they need first"]
    assert [line.votes for line in play_facts(room.workshop, room.guests[0], leads=False)["lines"]] == [6, 1]


def test_an_empty_list_is_not_voted_on_and_a_stranger_moves_nothing(cast):
    room = playing(cast)
    at(room, "listing")
    with pytest.raises(Refused, match="no line"):
        actions.move_group_list(room.workshop, seen="listing", by=room.lead, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.move_group_list(room.workshop, seen="listing", by=Facilitator(cast.eve), now=MONDAY)
