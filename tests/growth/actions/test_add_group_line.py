"""How does somebody in the room say what helps in a talk like that?"""

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY
from tests.growth.workshops.room_playing import at, listing, playing

from footpath.growth import actions
from footpath.growth.models import GroupLine
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_a_line_is_locked_and_the_same_twice_is_one(cast):
    room = playing(cast)
    *_two, three = listing(room)
    assert "Find" not in "".join(GroupLine.objects.values_list("locked", flat=True))
    assert actions.add_group_line(room.guests[5], text="SAY what it does to you ", now=MONDAY) == three
    assert GroupLine.objects.count() == 3


@pytest.mark.parametrize("text", ["", "x" * 201, "a\x00b", "two\nlines"])
def test_what_cannot_be_listed_is_named(cast, text):
    room = playing(cast)
    at(room, "listing")
    with pytest.raises(ValidationError) as told:
        actions.add_group_line(room.guests[0], text=text, now=MONDAY)
    assert list(told.value.message_dict) == ["text"]


def test_a_list_has_an_end_and_its_time(cast):
    room = playing(cast)
    with pytest.raises(Refused, match="gone on"):
        actions.add_group_line(room.guests[0], text="Too early", now=MONDAY)
    at(room, "listing")
    for n in range(10):
        actions.add_group_line(room.guests[0], text=f"Line {n}", now=MONDAY)
    with pytest.raises(Refused, match="as many"):
        actions.add_group_line(room.guests[0], text="One more", now=MONDAY)
