"""How is somebody asked for what is missing?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.requests.stages import (
    HOUR,
    TUESDAY,
    anew,
    at,
    incomplete,
    kinds,
    one_event,
    only,
    queued,
    refused_elsewhere,
    slower,
    working,
)

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Message, Question
from footpath.requests.refusals import Unclear
from footpath.requests.states import State

HERE = (State.INCOMPLETE, State.SIGN_OFF, State.QUEUED, State.WORKING, State.WAITING)


def ask(request, by, **facts):
    return actions.ask_question(request, **{"text": "Which socket type?", "by": by, "now": TUESDAY} | facts)


@pytest.mark.parametrize("state", [State.QUEUED, State.WORKING])
def test_it_waits_for_the_customer_and_returns_to_where_it_was(cast, state):
    request = at(cast, state)
    with one_event(request, "question_asked", cast.ben):
        question = ask(request, cast.ben)
    request = anew(request)
    assert (request.state, request.waits_for, request.ball) == (State.WAITING, "customer", "customer")
    assert request.back_to == state
    assert (question.asked_of, question.message.text) == (cast.ana, "Which socket type?")
    assert Event.objects.last().facts["asked_of"] == "Ana Ferreira"


def test_the_clock_stands_still_from_that_moment(cast, asked):
    due = asked.targets.get(kind="delivery").due_at
    question = ask(asked, cast.ben)
    actions.answer(question, text="Type F", by=cast.ana, now=TUESDAY + 2 * HOUR)
    assert asked.targets.get(kind="delivery").due_at > due
    assert anew(asked).paused_seconds == 2 * 3600


def test_whoever_it_is_for_is_asked(cast):
    request = actions.submit(
        actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY, title="For Dov", asked_for=cast.dov),
        by=cast.ana, now=MONDAY,
    )  # fmt: skip
    assert ask(request, cast.ben).asked_of == cast.dov


def test_a_coworker_can_be_asked_and_the_clock_runs_on(cast):
    request = working(cast)
    ask(request, cast.ben, asked_of=cast.dov)
    assert (anew(request).waits_for, anew(request).ball) == ("person", "person")
    assert anew(request).next_due_at is not None


def test_what_waits_already_keeps_its_first_reason(cast):
    request = working(cast)
    ask(request, cast.ben)
    ask(request, cast.ben, asked_of=cast.dov, now=TUESDAY + HOUR)
    assert anew(request).waits_for == "customer"
    assert request.spans.count() == 3  # queued, working, waiting


def test_what_is_incomplete_stays_so(cast):
    request = incomplete(cast)
    with one_event(request, "question_asked", cast.ben):
        ask(request, cast.ben, requirement="signs_off")
    assert (anew(request).state, anew(request).ball) == (State.INCOMPLETE, "customer")


def test_a_question_is_an_answer_to_the_customer(cast, asked):
    ask(asked, cast.ben)
    assert asked.targets.get(kind="first_response").met_at == TUESDAY


def test_both_sides_may_ask_and_nobody_else(cast):
    only(cast, lambda it, by: ask(it, by, asked_of=cast.dov), State.WORKING, "ana", "ben", "cleo", "max")
    request = queued(cast)
    actions.watch(request, person=cast.eve, by=cast.ana, now=MONDAY)
    with pytest.raises(PermissionDenied):
        ask(anew(request), cast.eve)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, ask, cast.ben, *HERE)


def test_the_slower_one_hears_who_was_faster(cast):
    def withdraw(request):
        actions.withdraw(request, by=cast.ana, now=TUESDAY)

    assert "Ana Ferreira withdrew it" in slower(queued(cast), withdraw, ask, cast.ben)
    assert not Question.objects.exists()


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("text", {"text": ""}),
        ("text", {"text": "x" * 8001}),
        ("text", {"text": "\x00"}),
        ("requirement", {"requirement": "color"}),
    ],
)
def test_what_cannot_be_asked_is_named(cast, asked, field, facts):
    with pytest.raises(Unclear) as refused:
        ask(anew(asked), cast.ben, **facts)
    assert refused.value.field == field
    assert kinds(asked) == ["submitted"]
    assert anew(asked).state == State.QUEUED
    assert not Message.objects.exists()


def test_nobody_asks_themselves(cast, asked):
    for by, asked_of in ((cast.ana, None), (cast.ben, cast.ben)):
        with pytest.raises(Unclear) as refused:
            ask(anew(asked), by, asked_of=asked_of)
        assert refused.value.field == "asked_of"


def test_somebody_who_has_left_is_not_asked(cast, asked):
    cast.dov.is_active = False
    cast.dov.save()
    with pytest.raises(Unclear) as refused:
        ask(asked, cast.ben, asked_of=cast.dov)
    assert refused.value.field == "asked_of"
