"""How does a request go on after it waited?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import (
    SERVING,
    TUESDAY,
    anew,
    at,
    one_event,
    only,
    questioned,
    refused_elsewhere,
    slower,
)

from footpath.requests import actions
from footpath.requests.states import State


def resume(request, by):
    return actions.resume(request, by=by, now=TUESDAY)


@pytest.mark.parametrize("state", [State.QUEUED, State.WORKING])
def test_it_returns_to_where_it_came_from(cast, state):
    request = at(cast, state)
    actions.wait_for(request, waits_for="outside", note="the landlord", by=cast.ben, now=MONDAY)
    with one_event(request, "resumed", cast.ben):
        resume(request, cast.ben)
    request = anew(request)
    assert (request.state, request.waits_for, request.back_to, request.waits_note) == (state, "", "", "")
    assert request.ball == "provider"


def test_open_questions_stay_open_and_the_clock_runs_again(cast):
    question = questioned(cast)
    request = anew(question.request)
    resume(request, cast.ben)
    question.refresh_from_db()
    assert question.answered_at is None
    assert anew(request).paused_seconds == 8 * 3600


def test_only_the_serving_side_goes_on(cast):
    only(cast, resume, State.WAITING, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, resume, cast.ben, State.WAITING)


def test_the_slower_one_hears_who_was_faster(cast):
    def answer(request):
        question = request.questions.select_related("request__team").get()
        actions.answer(question, text="Type F", by=cast.ana, now=TUESDAY)

    assert "Ana Ferreira answered" in slower(at(cast, State.WAITING), answer, resume, cast.ben)
