"""How is a talk called off?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, approved, noted, now_is

from footpath.conversations.actions import cancel_talk
from footpath.conversations.models import Statement
from footpath.people.refusals import Refused


def test_calendars_hear_of_it(cast):
    talk = now_is(cancel_talk(agreed(cast), by=cast.ben, now=MONDAY))
    assert (talk.state, talk.sequence, talk.ended_at) == ("canceled", 1, MONDAY)


def test_a_customer_can_take_all_of_it_back_and_the_notes_are_gone(cast):
    cancel_talk(noted(cast), by=cast.ana, now=THURSDAY)
    assert not Statement.objects.exists()


def test_strangers_do_not_and_what_was_approved_stays(cast):
    talk = approved(cast)
    with pytest.raises(PermissionDenied):
        cancel_talk(talk, by=cast.eve, now=THURSDAY)
    with pytest.raises(Refused):
        cancel_talk(talk, by=cast.ben, now=THURSDAY)
