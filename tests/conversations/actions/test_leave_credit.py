"""How does somebody take their own name off what came of an idea?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.offering import agree, finish, offer

from footpath.conversations.actions import credit_idea, leave_credit
from footpath.history.models import Event


def test_their_name_comes_off_and_the_history_does_not_say_whose(cast):
    idea = credit_idea(finish(cast, agree(cast, offer(cast))), people=[cast.max], by=cast.ben, now=MONDAY)
    leave_credit(idea, by=cast.max, now=MONDAY)
    assert [one.person for one in idea.credits.all()] == [cast.ana]
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id, event.facts) == ("idea.credit_left", None, {})
    with pytest.raises(PermissionDenied):
        leave_credit(idea, by=cast.max, now=MONDAY)
