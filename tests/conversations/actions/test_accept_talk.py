"""How does somebody say yes to a talk?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, invited, now_is

from footpath.conversations.actions import accept_talk, cancel_talk, move_talk
from footpath.history.models import Event
from footpath.people.actions import say_away
from footpath.people.refusals import Refused


def test_yes_is_for_the_time_that_was_proposed(cast):
    talk = agreed(cast)
    assert (now_is(talk).state, talk.accepted_at, talk.starts_at) == ("accepted", MONDAY, THURSDAY)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("interview.accepted", {"picked": False})


def test_the_customer_may_pick_an_earlier_time_and_nobody_else(cast):
    soon = MONDAY + timedelta(hours=2)
    talk = accept_talk(invited(cast), starts_at=soon, by=cast.ana, now=MONDAY)
    assert (talk.starts_at, talk.picked_by_customer, talk.sequence, talk.state) == (soon, True, 1, "accepted")
    for who in (cast.ben, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            accept_talk(talk, by=who, now=MONDAY)


def test_a_yes_is_never_for_another_time_than_the_one_that_was_seen(cast):
    as_seen = invited(cast)
    move_talk(as_seen, starts_at=THURSDAY + timedelta(days=1), by=cast.ben, now=MONDAY)
    as_seen.sequence = 0
    with pytest.raises(Refused, match="time has changed"):
        accept_talk(as_seen, by=cast.ana, now=MONDAY)


def test_what_is_over_or_called_off_takes_no_yes(cast):
    talk = invited(cast)
    with pytest.raises(Refused, match="That time is over"):
        accept_talk(talk, by=cast.ana, now=THURSDAY + timedelta(days=1))
    cancel_talk(talk, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="called off"):
        accept_talk(talk, by=cast.ana, now=MONDAY)


def test_a_time_that_does_not_suit_the_other_is_refused_by_name(cast):
    talk, friday = invited(cast), THURSDAY + timedelta(days=1)
    say_away(cast.ben, first=friday.date(), last=friday.date(), by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError, match="Ben Okafor is away"):
        accept_talk(talk, starts_at=friday, by=cast.ana, now=MONDAY)
    other = invited(cast, customer=cast.dov, starts_at=THURSDAY + timedelta(hours=3))
    with pytest.raises(ValidationError, match="another talk"):
        accept_talk(other, starts_at=THURSDAY + timedelta(minutes=15), by=cast.dov, now=MONDAY)
