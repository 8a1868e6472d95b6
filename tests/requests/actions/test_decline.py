"""How does a team say no?"""

import pytest
from tests.requests.stages import (
    SERVING,
    TUESDAY,
    anew,
    at,
    day,
    kinds,
    one_event,
    only,
    queued,
    refused_elsewhere,
    slower,
)

from footpath.requests import actions
from footpath.requests.models import Message, Verdict
from footpath.requests.refusals import Unclear
from footpath.requests.states import OPEN, State

HERE = list(OPEN)


def decline(request, by, **facts):
    facts = {"reason": "C 1.03 is taken.", "alternative": "C 1.04 is free.", "by": by, "now": TUESDAY} | facts
    return actions.decline(request, **facts)


@pytest.mark.parametrize("state", HERE)
def test_a_no_comes_with_a_reason_and_a_way_on(cast, state):
    request = at(cast, state)
    with one_event(request, "declined", cast.ben):
        decline(request, cast.ben)
    request = anew(request)
    assert (request.state, request.ended_at, request.ball, request.waits_for) == (State.DECLINED, TUESDAY, "", "")
    assert request.next_due_at is None
    text = Message.objects.last().text
    assert "C 1.03 is taken." in text
    assert "C 1.04 is free." in text


def test_a_promise_is_not_kept_then(cast, asked):
    promise = actions.promise(asked, by_day=day(4), by=cast.ben, now=TUESDAY)
    decline(asked, cast.ben)
    assert Verdict.objects.get(promise=promise).outcome == "broken"


def test_a_no_is_a_first_answer(cast, asked):
    decline(asked, cast.ben)
    assert asked.targets.get(kind="first_response").met_at == TUESDAY
    assert asked.targets.get(kind="delivery").met_at is None


def test_only_the_serving_side_declines(cast):
    only(cast, decline, State.QUEUED, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, decline, cast.ben, *HERE)


def test_the_slower_one_hears_who_was_faster(cast):
    def take(request):
        actions.take(request, by=cast.cleo, now=TUESDAY)

    assert "Cleo Marin took it" in slower(queued(cast), take, decline, cast.ben)


@pytest.mark.parametrize("field", ["reason", "alternative"])
@pytest.mark.parametrize("text", ["", "  ", "x" * 3001, "\x00", "\ud83d"])
def test_neither_can_be_left_out(cast, asked, field, text):
    with pytest.raises(Unclear) as refused:
        decline(asked, cast.ben, **{field: text})
    assert refused.value.field == field
    assert kinds(asked) == ["submitted"]


def test_the_longest_of_both_fit(cast, asked):
    decline(asked, cast.ben, reason="x" * 3000, alternative="y" * 3000)
    assert anew(asked).state == State.DECLINED
