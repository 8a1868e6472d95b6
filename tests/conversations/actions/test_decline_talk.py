"""How does somebody say that they would rather not talk?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, now_is, running

from footpath.conversations.actions import decline_talk, note_statement, write_instead
from footpath.conversations.models import Statement
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_nobody_asks_why(cast):
    talk = now_is(decline_talk(agreed(cast), by=cast.ana, now=MONDAY))
    assert (talk.state, talk.sequence) == ("declined", 1)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("interview.declined", {})


def test_what_was_written_so_far_is_gone(cast):
    talk = write_instead(agreed(cast), by=cast.ana, now=MONDAY)
    note_statement(talk, text="A draft.", question="need", by=cast.ana, now=MONDAY)
    decline_talk(talk, by=cast.ana, now=MONDAY)
    assert not Statement.objects.exists()


def test_only_the_customer_and_not_once_it_has_begun(cast):
    talk = running(cast)
    with pytest.raises(PermissionDenied):
        decline_talk(talk, by=cast.ben, now=THURSDAY)
    with pytest.raises(Refused):
        decline_talk(talk, by=cast.ana, now=THURSDAY)
