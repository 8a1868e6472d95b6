"""How does a room play its role-play and come to its guidelines?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.workshopping import group

from footpath.growth import actions
from footpath.growth.cooperation.playing import choices_of, shipped, shipped_for
from footpath.growth.models import GroupLine, GroupPlay, GroupVote, Workshop
from footpath.growth.workshops import guidelines
from footpath.growth.workshops.leading import Facilitator
from footpath.growth.workshops.play import play_facts
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def room(cast):
    """A workshop of Cleo's with eight guests, in which a talk has begun."""
    workshop, guests = group(by=cast.cleo, guests=8)
    lead = Facilitator(cast.cleo)
    play = actions.begin_group_play(workshop, scenario=shipped_for()[0].key, by=lead, now=MONDAY)
    return workshop, guests, lead, play


def votes(room, step, counts):
    """So many of the room want the first reply, so many the second, …"""
    _workshop, guests, _lead, play = room
    play.refresh_from_db()
    offered = choices_of(shipped()[play.scenario], play.path)
    wanted = [offered[n] for n, count in enumerate(counts) for _one in range(count)]
    for one, choice in zip(guests, wanted, strict=False):
        actions.vote_in_room(one, step=step, choice=choice, now=MONDAY)
    return offered


def test_the_room_goes_on_with_what_most_want_and_ends_with_a_list(room):
    workshop, _guests, lead, play = room
    offered = votes(room, 0, [2, 5])
    play = actions.move_group_play(workshop, step=0, by=lead, now=MONDAY)
    assert play.path == [offered[1]]
    with pytest.raises(Refused):  # a double click goes on once
        actions.move_group_play(workshop, step=0, by=lead, now=MONDAY)
    step = 1
    while choices_of(shipped()[play.scenario], play.path):
        votes(room, step, [6])
        play = actions.move_group_play(workshop, step=step, by=lead, now=MONDAY)
        step += 1
    assert play_facts(workshop, None, leads=True)["talk"].outcome is not None
    assert actions.move_group_play(workshop, step=step, by=lead, now=MONDAY).stage == "listing"
    assert not Event.objects.filter(kind="workshop.play_moved", actor_id=None).exists()


def test_votes_are_told_from_the_threshold_on_and_a_later_one_counts(room):
    workshop, guests, _lead, _play = room
    offered = votes(room, 0, [3, 1])
    facts = play_facts(workshop, guests[0], leads=False)
    assert facts["voted"] == 4
    assert [one.votes for one in facts["options"]] == [None] * len(offered)
    assert [one.mine for one in facts["options"]][:2] == [True, False]
    actions.vote_in_room(guests[4], step=0, choice=offered[0], now=MONDAY)
    actions.vote_in_room(guests[0], step=0, choice=offered[1], now=MONDAY)
    assert [one.votes for one in play_facts(workshop, None, leads=True)["options"]][:2] == [3, 2]
    assert GroupVote.objects.count() == 5


def test_what_cannot_be_voted_for_is_refused(room, cast):
    workshop, guests, lead, _play = room
    for step, choice, told in ((0, "zz", ValidationError), (1, "a", Refused), (-1, "a", Refused)):
        with pytest.raises(told):
            actions.vote_in_room(guests[0], step=step, choice=choice, now=MONDAY)
    with pytest.raises(Refused, match="voted"):
        actions.move_group_play(workshop, step=0, by=lead, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.move_group_play(workshop, step=0, by=Facilitator(cast.eve), now=MONDAY)
    with pytest.raises(ValidationError):
        actions.begin_group_play(workshop, scenario="../etc", by=lead, now=MONDAY)
    other, [stranger] = group(guests=1)
    with pytest.raises(Refused):
        actions.vote_in_room(stranger, step=0, choice="a", now=MONDAY)
    Workshop.objects.filter(pk=workshop.pk).update(state="closed")
    with pytest.raises(Refused):
        actions.vote_in_room(guests[0], step=0, choice="a", now=MONDAY)
    assert not GroupVote.objects.exists()
    assert not GroupPlay.objects.filter(workshop=other).exists()


def listing(room):
    _workshop, guests, _lead, play = room
    GroupPlay.objects.filter(pk=play.pk).update(stage="listing")
    say = [(0, "Find out what they need first"), (1, "First find out what they need"), (2, "Say what it does to you")]
    return [actions.add_group_line(guests[n], text=text, now=MONDAY) for n, text in say]


def test_lines_are_listed_merged_and_voted(room):
    workshop, guests, lead, _play = room
    one, two, three = listing(room)
    assert "Find" not in GroupLine.objects.values_list("locked", flat=True)[0]
    assert actions.add_group_line(guests[5], text="SAY what it does to you ", now=MONDAY) == three
    assert guidelines.pairs(guidelines.listed(workshop)) == [(one, two)]
    with pytest.raises(PermissionDenied):
        actions.merge_group_line(workshop, line=two.pk, into=one.pk, by=Facilitator(guests[0].person), now=MONDAY)
    actions.merge_group_line(workshop, line=two.pk, into=one.pk, by=lead, now=MONDAY)
    for bad in ((two.pk, one.pk), (one.pk, one.pk), (one.pk, 10**8)):
        with pytest.raises(Refused):
            actions.merge_group_line(workshop, line=bad[0], into=bad[1], by=lead, now=MONDAY)
    assert guidelines.listed(workshop) == [one, three]
    actions.move_group_list(workshop, seen="listing", by=lead, now=MONDAY)
    with pytest.raises(Refused):
        actions.move_group_list(workshop, seen="listing", by=lead, now=MONDAY)
    for guest in guests[:6]:
        assert actions.want_group_line(guest, line=three.pk, wanted=True, now=MONDAY) == 2
    actions.want_group_line(guests[0], line=three.pk, wanted=True, now=MONDAY)
    actions.want_group_line(guests[0], line=one.pk, wanted=True, now=MONDAY)
    actions.want_group_line(guests[1], line=one.pk, wanted=True, now=MONDAY)
    actions.want_group_line(guests[1], line=one.pk, wanted=False, now=MONDAY)
    actions.move_group_list(workshop, seen="voting", by=lead, now=MONDAY)
    assert guidelines.kept_lines(workshop) == ["Say what it does to you", "Find out what they need first"]
    assert [line.votes for line in play_facts(workshop, guests[0], leads=False)["lines"]] == [6, 1]


def test_nobody_has_a_fourth_vote_and_bad_lines_are_named(room):
    workshop, guests, lead, play = room
    lines = listing(room)
    for text in ("", "x" * 201, "a\x00b", "two\nlines"):
        with pytest.raises(ValidationError) as told:
            actions.add_group_line(guests[0], text=text, now=MONDAY)
        assert list(told.value.message_dict) == ["text"]
    extra = actions.add_group_line(guests[3], text="Agree on the day", now=MONDAY)
    with pytest.raises(Refused):
        actions.want_group_line(guests[0], line=lines[0].pk, wanted=True, now=MONDAY)
    GroupPlay.objects.filter(pk=play.pk).update(stage="voting")
    with pytest.raises(Refused):
        actions.move_group_list(workshop, seen="voting", by=lead, now=MONDAY)
    for line in lines:
        actions.want_group_line(guests[0], line=line.pk, wanted=True, now=MONDAY)
    with pytest.raises(Refused, match="three votes"):
        actions.want_group_line(guests[0], line=extra.pk, wanted=True, now=MONDAY)
    with pytest.raises(Refused):
        actions.want_group_line(guests[0], line=10**8, wanted=True, now=MONDAY)


def test_a_list_has_an_end(room):
    _workshop, guests, _lead, play = room
    GroupPlay.objects.filter(pk=play.pk).update(stage="listing")
    for n in range(10):
        actions.add_group_line(guests[0], text=f"Line {n}", now=MONDAY)
    with pytest.raises(Refused, match="as many"):
        actions.add_group_line(guests[0], text="One more", now=MONDAY)
