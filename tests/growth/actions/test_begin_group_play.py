"""How does a room begin its role-play?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.workshops.room_playing import playing, votes

from footpath.growth import actions
from footpath.growth.cooperation.playing import shipped_for
from footpath.growth.models import GroupVote, Workshop
from footpath.growth.workshops.leading import Facilitator
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_begins_at_the_start_also_a_second_time(cast):
    room = playing(cast)
    votes(room, 0, [6])
    actions.move_group_play(room.workshop, step=0, by=room.lead, now=MONDAY)
    votes(room, 1, [2])
    play = actions.begin_group_play(room.workshop, scenario=shipped_for()[1].key, by=room.lead, now=MONDAY)
    assert (play.path, play.stage) == ([], "playing")
    assert not GroupVote.objects.exists()
    assert Event.objects.filter(kind="workshop.play_moved", actor_id=cast.cleo.pk).count() == 3


def test_by_whoever_leads_with_one_that_there_is_while_it_is_open(cast):
    room = playing(cast)
    with pytest.raises(PermissionDenied):
        actions.begin_group_play(room.workshop, scenario=room.play.scenario, by=Facilitator(cast.eve), now=MONDAY)
    with pytest.raises(ValidationError):
        actions.begin_group_play(room.workshop, scenario="../etc", by=room.lead, now=MONDAY)
    Workshop.objects.update(state="closed")
    with pytest.raises(Refused):
        actions.begin_group_play(room.workshop, scenario=room.play.scenario, by=room.lead, now=MONDAY)
