"""How are those named who had a part in what came of an idea?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.offering import agree, finish, offer

from footpath.conversations.actions import credit_idea
from footpath.conversations.models import IdeaState
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.people.refusals import Refused


def test_whoever_offered_it_is_named_first_and_each_once(cast):
    idea = finish(cast, agree(cast, offer(cast)))
    credit_idea(idea, people=[cast.ben, cast.ana, cast.max], by=cast.cleo, now=MONDAY)
    assert (idea.state, idea.credited_at) == (IdeaState.CREDITED, MONDAY)
    assert [one.person for one in idea.credits.all()] == [cast.ana, cast.ben, cast.max]
    event = Event.objects.latest("id")
    assert (event.kind, event.facts["people"]) == ("idea.credited", sorted([cast.ana.pk, cast.ben.pk, cast.max.pk]))


def test_not_by_strangers_not_before_it_is_done_not_for_half_the_house(cast):
    idea = agree(cast, offer(cast))
    with pytest.raises(Refused):
        credit_idea(idea, by=cast.cleo, now=MONDAY)
    finish(cast, idea)
    with pytest.raises(PermissionDenied):
        credit_idea(idea, by=cast.dov, now=MONDAY)
    with pytest.raises(ValidationError):
        credit_idea(idea, people=[Person(pk=1000 + n) for n in range(31)], by=cast.cleo, now=MONDAY)
