"""How do two people who talk take a breath?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.interviews.talking import THURSDAY, agreed, now_is, running

from footpath.conversations.actions import pause_talk
from footpath.history.models import Event
from footpath.people.refusals import Refused


def after(minutes: int):
    return THURSDAY + timedelta(minutes=minutes)


def test_either_pauses_and_goes_on_and_the_clock_rests(cast):
    talk = pause_talk(running(cast), paused=True, by=cast.ana, now=after(10))
    assert talk.minutes_gone(after(15)) == 10
    assert pause_talk(talk, paused=True, by=cast.ben, now=after(12)).paused_at == after(10)  # both pressed it
    talk = now_is(pause_talk(talk, paused=False, by=cast.ben, now=after(15)))
    assert (talk.paused_at, talk.minutes_gone(after(20))) == (None, 15)
    assert Event.objects.filter(kind="interview.went_on").count() == 2


def test_who_is_not_in_the_room_does_not(cast):
    talk = running(cast, interviewer=cast.cleo)
    for who in (cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            pause_talk(talk, paused=True, by=who, now=after(1))


def test_what_has_not_begun_is_not_paused(cast):
    with pytest.raises(Refused):
        pause_talk(agreed(cast), paused=True, by=cast.ben, now=after(1))
