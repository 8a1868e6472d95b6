"""How does somebody in the room say which reply they would give?"""

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY
from tests.growth.workshopping import group
from tests.growth.workshops.room_playing import playing, votes

from footpath.growth import actions
from footpath.growth.models import GroupVote, Participant, Workshop
from footpath.growth.workshops.play import play_facts
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_votes_are_told_from_the_threshold_on_and_a_later_one_counts(cast):
    room = playing(cast)
    offered = votes(room, 0, [3, 1])
    facts = play_facts(room.workshop, room.guests[0], leads=False)
    assert facts["voted"] == 4
    assert [one.votes for one in facts["options"]] == [None] * len(offered)
    assert [one.mine for one in facts["options"]][:2] == [True, False]
    actions.vote_in_room(room.guests[4], step=0, choice=offered[0], now=MONDAY)
    actions.vote_in_room(room.guests[0], step=0, choice=offered[1], now=MONDAY)
    assert [one.votes for one in play_facts(room.workshop, None, leads=True)["options"]][:2] == [3, 2]
    assert GroupVote.objects.count() == 5


def test_what_cannot_be_voted_for_is_refused(cast):
    room = playing(cast)
    for step, choice, told in ((0, "zz", ValidationError), (1, "a", Refused), (-1, "a", Refused)):
        with pytest.raises(told):
            actions.vote_in_room(room.guests[0], step=step, choice=choice, now=MONDAY)
    _other, [stranger] = group(guests=1)
    with pytest.raises(Refused):
        actions.vote_in_room(stranger, step=0, choice="a", now=MONDAY)
    Participant.objects.filter(pk=room.guests[0].pk).update(removed_at=MONDAY)
    with pytest.raises(Refused):
        actions.vote_in_room(room.guests[0], step=0, choice="a", now=MONDAY)
    Workshop.objects.update(state="closed")
    with pytest.raises(Refused):
        actions.vote_in_room(room.guests[1], step=0, choice="a", now=MONDAY)
    assert not GroupVote.objects.exists()
