"""How does a team answer an idea?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.offering import DUE, agree, offer

from footpath.conversations.actions import answer_idea
from footpath.conversations.models import Idea, IdeaState
from footpath.history.models import Event
from footpath.people.models import Team
from footpath.people.refusals import Refused, SomebodyWasFaster


def test_yes_says_who_does_it_by_when(cast):
    idea = agree(cast, offer(cast), reason="A good one.")
    assert (idea.state, idea.owner, idea.due, idea.in_time) == (IdeaState.AGREED, cast.ben, DUE, True)
    event = Event.objects.latest("id")
    facts = {"owner": cast.ben.pk, "due": "2026-12-18", "reason": "A good one."}
    assert (event.kind, event.actor_id, event.facts) == ("idea.agreed", cast.cleo.pk, facts)
    assert event.occurrence().in_full() == "A good one."
    assert event.occurrence().erase().reason == ""


def test_not_now_says_why_and_can_become_a_yes_that_keeps_whether_the_answer_was_in_time(cast):
    idea = offer(cast)
    late = MONDAY + timedelta(days=30)
    answer_idea(idea, agreed=False, reason="Not before the locks are changed.", by=cast.max, now=late)
    assert (idea.state, idea.in_time, idea.owner) == (IdeaState.SET_ASIDE, False, None)
    assert Event.objects.latest("id").kind == "idea.set_aside"
    agree(cast, idea, now=late, due=date(2027, 3, 1))
    assert (idea.state, idea.in_time, idea.answered_at) == (IdeaState.AGREED, False, late)


@pytest.mark.parametrize(("facts", "field"), [({"agreed": False}, "reason"), ({"agreed": True, "due": DUE}, "owner"),
                                              ({"agreed": True, "due": date(2026, 11, 22)}, "due"),
                                              ({"agreed": True, "due": date(2029, 1, 1)}, "due")])  # fmt: skip
def test_an_answer_that_says_too_little_is_told_where(cast, facts, field):
    if field == "due":
        facts = facts | {"owner": cast.ben}
    with pytest.raises(ValidationError) as told:
        answer_idea(offer(cast), **facts, by=cast.cleo, now=MONDAY)
    assert list(told.value.message_dict) == [field]


@pytest.mark.parametrize("role", ["ana", "ben", "dov", "eve"])
def test_those_who_lead_the_team_answer_and_nobody_else(cast, role):
    with pytest.raises(PermissionDenied):
        agree(cast, offer(cast), by=getattr(cast, role))


def test_for_a_team_that_nobody_leads_a_champion_answers(cast):
    Team.objects.update(lead=None)
    idea = offer(cast)
    with pytest.raises(PermissionDenied):
        agree(cast, idea)
    cast.dov.champions = True
    assert agree(cast, idea, by=cast.dov).state == IdeaState.AGREED


def test_whoever_is_slower_is_told_who_was_faster_and_what_is_over_stays(cast):
    idea = offer(cast)
    older = Idea.objects.get(pk=idea.pk)
    agree(cast, idea)
    with pytest.raises(SomebodyWasFaster, match="Cleo"):
        answer_idea(older, agreed=False, reason="No room.", by=cast.max, now=MONDAY)
    with pytest.raises(Refused):
        agree(cast, Idea(state=IdeaState.CREDITED, team=cast.facilities, pk=idea.pk, answer_by=DUE))
