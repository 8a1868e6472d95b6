"""How is the work handed over?"""

import pytest
from tests.cast import happened
from tests.requests import linked
from tests.requests.linked import parent_and_child
from tests.requests.stages import (
    SERVING,
    TUESDAY,
    anew,
    at,
    kinds,
    one_event,
    only,
    questioned,
    refused_elsewhere,
    slower,
    working,
)

from footpath.requests import actions
from footpath.requests.models import Message, Need, ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


def deliver(request, by, **facts):
    return actions.deliver(request, **{"text": "All six stand.", "by": by, "now": TUESDAY} | facts)


def test_the_customer_has_to_look_now(cast):
    request = working(cast)
    with one_event(request, "delivered", cast.ben):
        deliver(request, cast.ben)
    request = anew(request)
    assert (request.state, request.delivered_at, request.ball) == (State.DELIVERED, TUESDAY, "customer")
    message = Message.objects.get()
    assert (message.kind, message.text, message.from_provider) == ("delivery", "All six stand.", True)


def test_the_targets_are_met(cast):
    request = deliver(working(cast), cast.ben)
    met = dict(request.targets.values_list("kind", "met_at"))
    assert (met["first_response"], met["delivery"]) == (TUESDAY, TUESDAY)
    assert (anew(request).next_due_at, anew(request).next_due_kind) == (None, "")


def test_what_was_forecast_means_nothing_any_more(cast):
    request = working(cast)
    ServiceRequest.objects.filter(pk=request.pk).update(chance_kept=0.5, board_rank=3, warned=True)
    deliver(anew(request), cast.ben)
    request = anew(request)
    assert (request.chance_kept, request.board_rank, request.warned) == (None, None, False)


def test_an_open_question_does_not_hold_it_up_once_work_goes_on(cast):
    request = anew(questioned(cast).request)
    actions.resume(request, by=cast.ben, now=TUESDAY)
    assert deliver(request, cast.ben).state == State.DELIVERED


def test_only_the_serving_side_delivers(cast):
    only(cast, deliver, State.WORKING, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, deliver, cast.ben, State.WORKING)


def test_the_slower_one_hears_who_was_faster(cast):
    request = at(cast, State.WORKING)
    assert "Ben Okafor delivered it" in slower(request, lambda it: deliver(it, cast.ben), deliver, cast.cleo)


@pytest.mark.parametrize("text", ["", " ", "x" * 8001, "\x00", "\ud83d"])
def test_a_text_that_cannot_be_kept_is_named(cast, text):
    request = working(cast)
    with pytest.raises(Unclear) as refused:
        deliver(request, cast.ben, text=text)
    assert refused.value.field == "text"
    assert anew(request).state == State.WORKING
    assert kinds(request) == ["submitted", "taken"]


ALL = ("Every place can be worked at", "Name plates are up", "The old room is clean")


def listed(request):
    return [(one["text"], one["met"]) for one in anew(request).acceptance]


def test_what_is_not_ticked_is_said_to_be_not_there(cast):
    request = deliver(working(cast), cast.ben, met=ALL[:2])
    assert listed(request) == [(ALL[0], True), (ALL[1], True), (ALL[2], False)]


def test_without_a_word_about_the_list_nothing_is_known(cast):
    assert listed(deliver(working(cast), cast.ben)) == [(one, None) for one in ALL]


def test_a_line_that_there_is_not_is_refused(cast):
    request = working(cast)
    with pytest.raises(Unclear) as refused:
        deliver(request, cast.ben, met=["It smells of paint"])
    assert refused.value.field == "met"
    assert anew(request).state == State.WORKING


def test_while_something_it_needs_is_not_there_it_is_not_delivered(cast):
    parent, child = parent_and_child(cast)
    with pytest.raises(Unclear, match=f"It needs {child.number}, and that is not there") as refused:
        deliver(parent, cast.ben)
    assert refused.value.field == "despite"
    assert anew(parent).state == State.WORKING
    linked.deliver(cast, child)
    assert deliver(anew(parent), cast.ben).state == State.DELIVERED


def test_forced_it_says_to_both_sides_without_what_and_why(cast):
    parent, child = parent_and_child(cast)
    deliver(parent, cast.ben, despite="The sockets follow on Monday.")
    said = happened(parent).occurrence().sentence("Ben")
    assert said == f"Ben delivered it without {child.number}: “The sockets follow on Monday.”"


def test_what_was_declined_is_not_there_either(cast):
    """It holds it up until somebody says what becomes of that."""
    parent, child = parent_and_child(cast)
    actions.decline(child, reason="No cable.", alternative="By radio.", by=cast.eve, now=TUESDAY)
    with pytest.raises(Unclear):
        deliver(parent, cast.ben)
    actions.end_need(Need.objects.get(), by=cast.ben, now=TUESDAY)
    assert deliver(anew(parent), cast.ben).state == State.DELIVERED
