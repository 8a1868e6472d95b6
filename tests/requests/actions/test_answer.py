"""How is a question answered?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import (
    HOUR,
    TUESDAY,
    anew,
    incomplete,
    kinds,
    nothing_changes,
    one_event,
    questioned,
)

from footpath.requests import actions
from footpath.requests.models import Question
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear
from footpath.requests.states import State


def fresh(question):
    return Question.objects.select_related("request__service", "request__team").get(pk=question.pk)


def answer(question, by, **facts):
    return actions.answer(fresh(question), **{"text": "Type F", "by": by, "now": TUESDAY} | facts)


def test_the_request_goes_back_to_where_it_was(cast):
    question = questioned(cast)
    with one_event(question.request, "question_answered", cast.ana):
        message = answer(question, cast.ana)
    request, question = anew(question.request), fresh(question)
    assert (request.state, request.waits_for, request.back_to) == (State.WORKING, "", "")
    assert (question.answered_at, question.answer, question.found_by_provider) == (TUESDAY, message, False)
    assert request.paused_seconds == 8 * 3600  # all of Monday


@pytest.mark.parametrize("who", ["ben", "cleo", "max"])
def test_the_serving_side_may_have_found_it_and_that_is_a_kindness(cast, who):
    question = questioned(cast)
    with one_event(question.request, "found_by_provider", getattr(cast, who)):
        answer(question, getattr(cast, who))
    assert fresh(question).found_by_provider


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_nobody_else_answers(cast, who):
    question = questioned(cast)
    with pytest.raises(PermissionDenied):
        answer(question, getattr(cast, who))
    assert fresh(question).answered_at is None


def test_whoever_was_asked_answers_and_so_may_the_customer(cast):
    for by in (cast.dov, cast.ana):
        question = questioned(cast, asked_of=cast.dov)
        with one_event(question.request, "question_answered", by):
            answer(question, by)


def test_a_watcher_does_not_answer(cast):
    question = questioned(cast)
    actions.watch(question.request, person=cast.eve, by=cast.ana, now=TUESDAY)
    with pytest.raises(PermissionDenied):
        answer(question, cast.eve)


def test_while_another_question_is_open_it_waits_for_that_one(cast):
    question = questioned(cast)
    request = anew(question.request)
    other = actions.ask_question(request, text="Is C 1.04 free?", asked_of=cast.dov, by=cast.ben, now=TUESDAY)
    answer(question, cast.ana, now=TUESDAY + HOUR)
    assert (anew(request).state, anew(request).waits_for) == (State.WAITING, "person")
    assert anew(request).paused_seconds == 9 * 3600  # its clock runs on from here
    with one_event(request, "question_answered", cast.dov):
        answer(other, cast.dov, now=TUESDAY + 2 * HOUR)
    assert (anew(request).state, anew(request).paused_seconds) == (State.WORKING, 9 * 3600)


def test_the_answer_lands_in_its_field_and_the_last_one_starts_the_clock(cast):
    request = incomplete(cast)
    question = actions.ask_question(request, text="Who signs off?", requirement="signs_off", by=cast.ben, now=TUESDAY)
    with one_event(request, "question_answered", cast.ana):
        answer(question, cast.ana, text="Max Adler", now=TUESDAY + HOUR)
    request = anew(request)
    assert (request.answers["signs_off"], request.state) == ("Max Adler", State.QUEUED)
    assert request.complete_at == TUESDAY + HOUR


def test_an_answer_that_does_not_fit_its_field_is_named(cast):
    question = actions.ask_question(incomplete(cast), text="How many?", requirement="places", by=cast.ben, now=TUESDAY)
    with pytest.raises(Unclear) as refused:
        answer(question, cast.ana, text="quite some")
    assert refused.value.field == "places"
    assert fresh(question).answered_at is None


@pytest.mark.parametrize("text", ["", " \n ", "x" * 8001, "NUL \x00", "\ud83d"])
def test_a_text_that_cannot_be_kept_is_named(cast, text):
    question = questioned(cast)
    with pytest.raises(Unclear) as refused:
        answer(question, cast.ana, text=text)
    assert refused.value.field == "text"
    assert anew(question.request).state == State.WAITING


def test_it_is_answered_once_and_the_slower_one_hears_who(cast):
    question = questioned(cast)
    old_page = fresh(question)
    answer(question, cast.ana)
    actions.write(anew(question.request), text="By the way …", by=cast.ben, now=TUESDAY)
    for late in (old_page, fresh(question)):
        with pytest.raises(SomebodyWasFaster, match="Ana Ferreira answered"):
            actions.answer(late, text="Type E", by=cast.cleo, now=TUESDAY)
    assert kinds(question.request).count("question_answered") == 1


def test_when_work_goes_on_without_it_an_answer_is_still_welcome(cast):
    question = questioned(cast)
    request = anew(question.request)
    actions.resume(request, by=cast.ben, now=TUESDAY)
    actions.deliver(request, text="Done without.", by=cast.ben, now=TUESDAY)
    with one_event(request, "question_answered", cast.ana):
        answer(question, cast.ana)
    assert (anew(request).state, anew(request).ball) == (State.DELIVERED, "customer")


def test_what_has_ended_takes_no_answer(cast):
    for end in (
        lambda it: actions.withdraw(it, by=cast.ana, now=TUESDAY),
        lambda it: actions.decline(it, reason="No room.", alternative="C 1.04", by=cast.ben, now=TUESDAY),
    ):
        question = questioned(cast)
        old_page = fresh(question)
        end(anew(question.request))
        for late in (old_page, fresh(question)):
            nothing_changes(question.request, lambda late=late: refused(cast, late))


def refused(cast, question):
    with pytest.raises(Refused, match=r"(withdrew|declined) it"):
        actions.answer(question, text="Type F", by=cast.ana, now=TUESDAY)


def test_a_text_does_not_answer_what_asks_for_a_file(cast):
    request = incomplete(cast)
    question = actions.ask_question(request, text="A sketch?", requirement="plan", by=cast.ben, now=TUESDAY)
    with pytest.raises(Unclear, match="asks for a file"):
        actions.answer(question, text="In my drawer", by=cast.ana, now=TUESDAY)
