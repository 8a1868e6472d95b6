"""How is an idea taken back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.offering import agree, finish, offer

from footpath.conversations.actions import take_back_idea
from footpath.conversations.models import IdeaState
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_whoever_offered_it_may_until_it_is_done(cast):
    idea = offer(cast)
    with pytest.raises(PermissionDenied):
        take_back_idea(idea, by=cast.cleo, now=MONDAY)
    assert take_back_idea(idea, by=cast.ana, now=MONDAY).state == IdeaState.TAKEN_BACK
    assert (Event.objects.latest("id").kind, Event.objects.latest("id").actor_id) == ("idea.taken_back", cast.ana.pk)
    with pytest.raises(Refused):
        take_back_idea(finish(cast, agree(cast, offer(cast))), by=cast.ana, now=MONDAY)
