"""How does somebody come into a workshop?"""

from functools import partial

import pytest
from django.core.exceptions import ValidationError
from tests import race
from tests.cast import MONDAY
from tests.growth.workshopping import group, guest, own

from footpath.growth.actions import change_guest, change_workshop, close_workshop, join_workshop, start_workshop
from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops import states
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_names_are_theirs_and_told_apart(cast):
    workshop, _guests = group()
    for name in ("Ana", " ana ", "ANA", "<script>alert(1)</script>", "=1+1"):
        guest(workshop, name)
    names = list(workshop.participants.values_list("name", flat=True))
    assert names == ["Ana", "ana (2)", "ANA (3)", "<script>alert(1)</script>", "=1+1"]
    event = Event.objects.filter(kind="workshop.joined").first()
    assert (event.actor_id, event.facts) == (None, {})


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "a\x00b", "two\nlines", "\u202eturned"])
def test_what_cannot_be_read_is_no_name(cast, name):
    workshop, _guests = group()
    with pytest.raises(ValidationError) as told:
        guest(workshop, name)
    assert list(told.value.message_dict) == ["name"]


def test_somebody_with_an_account_is_in_it_once(cast):
    workshop, _guests = group(cast.cleo)
    me = join_workshop(workshop, name="Ben", by=cast.ben, now=MONDAY)
    assert join_workshop(workshop, name="Benny", by=cast.ben, now=MONDAY) == me
    change_guest(workshop, me, removed=True, by=own(workshop), now=MONDAY)
    with pytest.raises(Refused):
        join_workshop(workshop, name="Ben again", by=cast.ben, now=MONDAY)


def test_the_sixty_first_is_told_kindly_and_a_free_place_is_given(cast):
    workshop, guests = group(guests=states.MOST_GUESTS)
    with pytest.raises(Refused, match="All 60 places are taken"):
        guest(workshop, "One more")
    change_guest(workshop, guests[0], removed=True, by=own(workshop), now=MONDAY)
    assert guest(workshop, "One more")


def test_nobody_comes_in_before_after_or_through_a_locked_door(cast):
    early = start_workshop(kind="group", by=None, now=MONDAY)
    with pytest.raises(Refused, match="not begun"):
        guest(early, "Bo")
    assert join_workshop(early, name="Pen", by=None, paper=True, now=MONDAY).paper
    workshop, _guests = group()
    change_workshop(workshop, joining=False, by=own(workshop), now=MONDAY)
    with pytest.raises(Refused, match="nobody new"):
        guest(workshop, "Bo")
    change_workshop(workshop, joining=True, by=own(workshop), now=MONDAY)
    close_workshop(workshop, by=own(workshop), now=MONDAY)
    with pytest.raises(Refused, match="over"):
        guest(workshop, "Bo")


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_two_who_come_at_once_for_the_last_place_one_is_let_in(cast, monkeypatch):
    monkeypatch.setattr(states, "MOST_GUESTS", 3)
    workshop, _guests = group(guests=2)
    come = (lambda seen, _by: guest(seen, "Bo"), cast.ana)
    won, told = race.at_once(partial(Workshop.objects.get, pk=workshop.pk), come, come)
    assert (len(won), len(told)) == (1, 1)
    assert Participant.objects.count() == 3
