"""How is it said that an idea is done?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.offering import agree, finish, offer

from footpath.conversations.actions import finish_idea
from footpath.conversations.models import IdeaState
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_whoever_does_it_says_what_is_different(cast):
    idea = finish(cast, agree(cast, offer(cast)))
    assert (idea.state, idea.done_at, idea.result) == (IdeaState.DONE, MONDAY, "The list hangs at the desk.")
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("idea.done", cast.ben.pk)
    assert event.occurrence().in_full() == "The list hangs at the desk."


def test_not_a_stranger_not_without_a_word_and_not_before_it_was_agreed(cast):
    idea = agree(cast, offer(cast))
    with pytest.raises(PermissionDenied):
        finish_idea(idea, result="Done.", by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError):
        finish_idea(idea, result=" ", by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        finish_idea(offer(cast), result="Done.", by=cast.cleo, now=MONDAY)
