"""How does a talk end?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.interviews.talking import THURSDAY, agreed, now_is, running

from footpath.conversations.actions import finish_talk, pause_talk
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = THURSDAY + timedelta(minutes=30)


def test_either_of_the_two_ends_it_and_a_pause_ends_with_it(cast):
    talk = pause_talk(running(cast), paused=True, by=cast.ana, now=THURSDAY + timedelta(minutes=20))
    talk = finish_talk(talk, by=cast.ana, now=LATER)
    assert (now_is(talk).state, talk.ended_at, talk.paused_seconds, talk.minutes_gone(LATER)) == (
        "noted",
        LATER,
        600,
        20,
    )
    assert Event.objects.latest("id").kind == "interview.ended"


def test_who_is_not_in_the_room_does_not_end_it(cast):
    talk = running(cast, interviewer=cast.cleo)
    for who in (cast.ben, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            finish_talk(talk, by=who, now=LATER)


def test_what_has_not_begun_does_not_end(cast):
    with pytest.raises(Refused):
        finish_talk(agreed(cast), by=cast.ben, now=LATER)
