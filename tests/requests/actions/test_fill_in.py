"""How is a missing fact added to a request?"""

import pytest
from tests.cast import ANSWERS, MONDAY, ask
from tests.requests.stages import TUESDAY, anew, at, incomplete, kinds, one_event, only, refused_elsewhere, slower

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Target
from footpath.requests.refusals import SomebodyWasFaster, Unclear
from footpath.requests.states import State


def fill_in(request, by):
    return actions.fill_in(request, answers={"signs_off": "Max Adler"}, by=by, now=TUESDAY)


def test_the_last_missing_fact_starts_the_clock(cast):
    request = incomplete(cast)
    with one_event(request, "completed", cast.ana):
        fill_in(request, cast.ana)
    request = anew(request)
    assert (request.state, request.complete_at, request.ball) == (State.QUEUED, TUESDAY, "provider")
    assert request.answers == {**ANSWERS, "plan": "", "signs_off": "Max Adler"}
    assert [target.started_at for target in Target.objects.all()] == [TUESDAY] * 3


def test_until_then_it_is_one_fact_more(cast):
    request = ask(cast, MONDAY, answers={"from_room": "B 2.14"})
    with one_event(request, "fact_added", cast.ana):
        actions.fill_in(request, answers={"places": "6", "plan": ""}, by=cast.ana, now=TUESDAY)
    assert anew(request).state == State.INCOMPLETE
    assert Event.objects.last().facts == {"key": "places"}


def test_a_text_is_no_file(cast):
    request = ask(cast, MONDAY, answers={"from_room": "B 2.14"})
    with pytest.raises(Unclear) as refused:
        actions.fill_in(request, answers={"places": "6", "plan": "in my drawer"}, by=cast.ana, now=TUESDAY)
    assert refused.value.field == "plan"
    assert kinds(request) == ["submitted"]


def test_what_two_people_add_at_once_both_stays(cast):
    request = ask(cast, MONDAY, answers={"from_room": "B 2.14"}, asked_for=cast.dov)
    hers, his = anew(request), anew(request)
    actions.fill_in(hers, answers={"places": "6"}, by=cast.ana, now=TUESDAY)
    actions.fill_in(his, answers={"to_room": "C 1.03"}, by=cast.dov, now=TUESDAY)
    assert anew(request).answers | {"places": "6", "to_room": "C 1.03"} == anew(request).answers


@pytest.mark.parametrize("answers", [{}, {"signs_off": ""}, {"plan": ""}, {"color": "red"}, {"\x00": "red"}])
def test_no_fact_is_none(cast, answers):
    request = incomplete(cast)
    with pytest.raises(Unclear) as refused:
        actions.fill_in(request, answers=answers, by=cast.ana, now=TUESDAY)
    assert refused.value.field == "signs_off"
    assert kinds(request) == ["submitted"]


@pytest.mark.parametrize("answer", ["x" * 201, "a\x00b", "\ud800"])
def test_what_cannot_be_kept_is_named(cast, answer):
    request = incomplete(cast)
    with pytest.raises(Unclear) as refused:
        actions.fill_in(request, answers={"signs_off": answer}, by=cast.ana, now=TUESDAY)
    assert refused.value.field == "signs_off"
    assert anew(request).state == State.INCOMPLETE


def test_only_the_customer_fills_in(cast):
    only(cast, fill_in, State.INCOMPLETE, "ana")


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, fill_in, cast.ana, State.INCOMPLETE)


def test_the_slower_one_hears_who_was_faster(cast):
    request = at(cast, State.INCOMPLETE)
    heard = slower(request, lambda it: fill_in(it, cast.ana), fill_in, cast.ana)
    assert "Ana Ferreira filled in what was missing" in heard


def test_nobody_has_to_answer_any_more_what_is_there(cast):
    request = incomplete(cast)
    asked = {"text": "Who signs off?", "asked_of": cast.dov, "requirement": "signs_off"}
    question = actions.ask_question(request, **asked, by=cast.ana, now=MONDAY)
    fill_in(anew(request), cast.ana)
    question.refresh_from_db()
    assert (question.answered_at, question.answer) == (TUESDAY, None)
    with pytest.raises(SomebodyWasFaster):
        actions.answer(question, text="I do", by=cast.dov, now=TUESDAY)
    assert anew(request).answers["signs_off"] == "Max Adler"


def test_and_no_later_wait_hangs_on_it(cast):
    request = incomplete(cast)
    asked = {"text": "Who signs off?", "asked_of": cast.dov, "requirement": "signs_off"}
    actions.ask_question(request, **asked, by=cast.ana, now=MONDAY)
    fill_in(anew(request), cast.ana)
    later = actions.ask_question(anew(request), text="Is there a lift?", by=cast.ben, now=TUESDAY)
    actions.answer(later, text="Yes", by=cast.ana, now=TUESDAY)
    assert anew(request).state == State.QUEUED
