"""How is an idea offered to a team?"""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.offering import offer

from footpath.conversations.models import IdeaState
from footpath.history.models import Event
from footpath.people.actions import change_organization


def test_the_team_owes_an_answer_within_ten_working_days(cast):
    idea = offer(cast, whom="Everybody at the gates", effect="Nobody runs back.", service=cast.move)
    assert (idea.state, idea.answer_by, idea.service) == (IdeaState.OFFERED, date(2026, 12, 7), cast.move)
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id, event.facts) == ("idea.offered", cast.ana.pk, {"answer_by": "2026-12-07"})
    assert event.occurrence().sentence("Ana") == "Ana offered an idea"


def test_the_organization_says_within_how_many(cast):
    change_organization(facts={"answer_days": 2}, by=cast.eve, now=MONDAY)
    assert offer(cast).answer_by == date(2026, 11, 25)


@pytest.mark.parametrize(("facts", "field"), [({"what": " "}, "what"), ({"what": "x" * 201}, "what"),
                                              ({"effect": "x" * 1201}, "effect")])  # fmt: skip
def test_what_cannot_be_kept_is_named(cast, facts, field):
    with pytest.raises(ValidationError) as told:
        offer(cast, **facts)
    assert list(told.value.message_dict) == [field]


def test_not_about_a_service_of_others_and_not_by_a_former_colleague(cast):
    with pytest.raises(ValidationError):
        offer(cast, team=cast.sales, service=cast.move)
    cast.ana.is_active = False
    with pytest.raises(PermissionDenied):
        offer(cast)
