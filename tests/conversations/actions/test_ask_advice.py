"""How is one coworker asked what they think of a draft?"""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.offering import SECRET, consult

from footpath.conversations.models import Advice, AdviceState
from footpath.history.models import Event
from footpath.people.actions import change_organization
from footpath.people.models import Draw


def test_the_two_alone_know_what_is_asked_and_it_counts_in_the_budget_of_questions(cast):
    advice = consult(cast)
    assert (advice.state, advice.answer_by) == (AdviceState.ASKED, date(2026, 12, 7))
    assert advice.texts == {"draft": SECRET, "question": "Would that do?"}
    assert SECRET not in "".join(map(str, Advice.objects.values_list().get()))
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id, event.facts) == ("advice.asked", cast.cleo.pk, {})
    assert (Draw.objects.get().person, Draw.objects.get().seconds) == (cast.ana, 300)


def test_where_the_budget_has_no_room_it_waits(cast):
    change_organization(facts={"question_minutes": 5}, by=cast.eve, now=MONDAY)
    consult(cast)
    assert consult(cast).state == AdviceState.WAITING
    assert Event.objects.latest("id").kind == "advice.queued"


@pytest.mark.parametrize(("facts", "field"), [({"draft": " "}, "draft"), ({"question": "x" * 301}, "question"),
                                              ({"answer_by": date(2026, 11, 1)}, "answer_by"),
                                              ({"about": "weather"}, "about")])  # fmt: skip
def test_what_cannot_be_asked_is_named(cast, facts, field):
    with pytest.raises(ValidationError) as told:
        consult(cast, **facts)
    assert list(told.value.message_dict) == [field]


def test_not_oneself_and_nobody_who_has_left(cast):
    with pytest.raises(ValidationError):
        consult(cast, adviser=cast.cleo)
    cast.cleo.is_active = False
    with pytest.raises(PermissionDenied):
        consult(cast)
