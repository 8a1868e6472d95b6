"""How does a calendar say that somebody may come to a talk?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, accept_talk_of, invited, now_is

from footpath.conversations.actions import maybe_talk, start_talk
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_maybe_is_no_yes(cast):
    talk = now_is(maybe_talk(invited(cast), by=cast.ana, now=MONDAY))
    assert (talk.tentative, talk.state) == (True, "invited")
    assert Event.objects.latest("id").kind == "interview.maybe"
    with pytest.raises(Refused):
        start_talk(talk, by=cast.ben, now=THURSDAY)
    assert accept_talk_of(talk, cast).tentative is False


def test_only_the_customer_and_only_before_the_yes(cast):
    talk = invited(cast)
    for who in (cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            maybe_talk(talk, by=who, now=MONDAY)
    accept_talk_of(talk, cast)
    with pytest.raises(Refused):
        maybe_talk(talk, by=cast.ana, now=MONDAY)
