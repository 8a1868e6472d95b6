"""How does somebody else come to lead a talk?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, now_is, running

from footpath.conversations.actions import name_interviewer, wish_other
from footpath.conversations.interviews.permissions import visible_interviews
from footpath.history.models import Event
from footpath.people.refusals import Refused

FRIDAY = THURSDAY + timedelta(days=1)


def name(talk, who, by, **facts):
    return name_interviewer(talk, interviewer=who, starts_at=facts.get("starts_at", FRIDAY), by=by, now=MONDAY)


def test_the_customer_is_invited_anew_and_knows_with_whom_they_talk(cast):
    talk = now_is(name(wish_other(agreed(cast), by=cast.ana, now=MONDAY), cast.cleo, cast.ben))
    assert (talk.interviewer, talk.state, talk.other_wished) == (cast.cleo, "invited", False)
    assert (talk.accepted_at, talk.starts_at, talk.sequence) == (None, FRIDAY, 1)
    assert visible_interviews(cast.cleo).get() == talk
    assert Event.objects.latest("id").kind == "interview.interviewer_named"


def test_whoever_was_named_can_hand_it_back_and_nothing_else(cast):
    talk = name(agreed(cast), cast.cleo, cast.ben)
    with pytest.raises(ValidationError) as told:
        name(talk, cast.dov, cast.cleo)
    assert list(told.value.message_dict) == ["interviewer"]
    assert name(talk, cast.ben, cast.cleo).interviewer == cast.ben


def test_nobody_interviews_themself_and_strangers_name_nobody(cast):
    talk = agreed(cast)
    for who in (cast.ana, cast.ben):
        with pytest.raises(ValidationError):
            name(talk, who, cast.ben)
    for who in (cast.ana, cast.eve, cast.cleo):
        with pytest.raises(PermissionDenied):
            name(talk, cast.dov, who)
    with pytest.raises(ValidationError) as told:
        name(talk, cast.cleo, cast.ben, starts_at=MONDAY + timedelta(hours=1))
    assert list(told.value.message_dict) == ["starts_at"]


def test_not_while_they_talk(cast):
    with pytest.raises(Refused):
        name(running(cast), cast.cleo, cast.ben)
