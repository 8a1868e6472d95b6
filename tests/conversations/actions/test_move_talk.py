"""How does a provider propose another time for a talk?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, invited, now_is, running

from footpath.conversations.actions import accept_talk, move_talk
from footpath.history.models import Event
from footpath.people.refusals import Refused

FRIDAY = THURSDAY + timedelta(days=1)


def test_it_is_an_invitation_anew_and_the_yes_holds_no_longer(cast):
    talk = accept_talk(invited(cast), starts_at=MONDAY + timedelta(hours=3), by=cast.ana, now=MONDAY)
    talk = now_is(move_talk(talk, starts_at=FRIDAY, by=cast.ben, now=MONDAY))
    assert (talk.state, talk.accepted_at, talk.picked_by_customer, talk.sequence) == ("invited", None, False, 2)
    assert (talk.starts_at, talk.opens_at) == (FRIDAY, FRIDAY - timedelta(minutes=15))
    assert Event.objects.latest("id").kind == "interview.moved"


def test_also_then_it_is_two_working_days_ahead(cast):
    with pytest.raises(ValidationError) as told:
        move_talk(agreed(cast), starts_at=THURSDAY + timedelta(hours=1), by=cast.ben, now=THURSDAY - timedelta(days=1))
    assert list(told.value.message_dict) == ["starts_at"]


def test_the_customer_picks_and_others_do_not_move(cast):
    talk = invited(cast)
    for who in (cast.ana, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            move_talk(talk, starts_at=FRIDAY, by=who, now=MONDAY)


def test_what_has_begun_is_not_moved(cast):
    with pytest.raises(Refused):
        move_talk(running(cast), starts_at=FRIDAY, by=cast.ben, now=MONDAY)
