"""How is somebody named who was missed?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.offering import agree, finish, offer

from footpath.conversations.actions import add_credit, credit_idea
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_each_of_those_who_are_named_can_add_one_once(cast):
    idea = finish(cast, agree(cast, offer(cast)))
    with pytest.raises(Refused, match="once it is done"):
        add_credit(idea, person=cast.max, by=cast.ben, now=MONDAY)
    credit_idea(idea, by=cast.ben, now=MONDAY)
    add_credit(idea, person=cast.max, by=cast.ana, now=MONDAY)
    assert [one.person for one in idea.credits.all()] == [cast.ana, cast.max]
    assert (Event.objects.latest("id").kind, Event.objects.latest("id").facts) == (
        "idea.credit_added", {"people": [cast.max.pk]}
    )  # fmt: skip
    with pytest.raises(Refused, match="Max Adler is named already"):
        add_credit(idea, person=cast.max, by=cast.ana, now=MONDAY)
    with pytest.raises(PermissionDenied):
        add_credit(idea, person=cast.dov, by=cast.dov, now=MONDAY)
