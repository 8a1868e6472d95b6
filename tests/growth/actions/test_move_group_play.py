"""How does a room go on in its role-play?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshops.room_playing import playing, votes

from footpath.growth import actions
from footpath.growth.cooperation.playing import choices_of, shipped
from footpath.growth.workshops.leading import Facilitator
from footpath.growth.workshops.play import play_facts
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_the_room_goes_on_with_what_most_want_and_ends_with_a_list(cast):
    room = playing(cast)
    offered = votes(room, 0, [2, 5])
    play = actions.move_group_play(room.workshop, step=0, by=room.lead, now=MONDAY)
    assert play.path == [offered[1]]
    with pytest.raises(Refused):  # a double click goes on once
        actions.move_group_play(room.workshop, step=0, by=room.lead, now=MONDAY)
    step = 1
    while choices_of(shipped()[play.scenario], play.path):
        votes(room, step, [6])
        play = actions.move_group_play(room.workshop, step=step, by=room.lead, now=MONDAY)
        step += 1
    assert play_facts(room.workshop, None, leads=True)["talk"].outcome is not None
    assert actions.move_group_play(room.workshop, step=step, by=room.lead, now=MONDAY).stage == "listing"
    assert not Event.objects.filter(kind="workshop.play_moved").exclude(actor_id=cast.cleo.pk).exists()


def test_nobody_goes_on_without_votes_or_without_leading(cast):
    room = playing(cast)
    with pytest.raises(Refused, match="voted"):
        actions.move_group_play(room.workshop, step=0, by=room.lead, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.move_group_play(room.workshop, step=0, by=Facilitator(cast.eve), now=MONDAY)
