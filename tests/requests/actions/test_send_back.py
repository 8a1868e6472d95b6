"""How does the customer say that something is missing?"""

import pytest
from tests.requests.stages import (
    DAY,
    HOUR,
    TUESDAY,
    anew,
    at,
    delivered,
    kinds,
    one_event,
    only,
    refused_elsewhere,
    slower,
)

from footpath.requests import actions
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


def send_back(request, by, **facts):
    return actions.send_back(request, **{"text": "One leg is missing.", "by": by, "now": TUESDAY} | facts)


def test_it_is_in_work_again_with_whoever_had_it(cast):
    request = delivered(cast)
    with one_event(request, "sent_back", cast.ana):
        send_back(request, cast.ana)
    request = anew(request)
    assert (request.state, request.assignee, request.sent_back, request.ball) == (
        State.WORKING, cast.ben, 1, "provider",
    )  # fmt: skip
    assert Message.objects.last().text == "One leg is missing."


def test_the_clock_goes_on_without_the_time_in_which_the_customer_looked(cast):
    request = delivered(cast)  # an hour after nine on Monday
    send_back(request, cast.ana)
    target = request.targets.get(kind="delivery")
    assert target.met_at is None
    assert anew(request).paused_seconds == 7 * 3600  # the rest of Monday
    actions.deliver(request, text="Now.", by=cast.ben, now=TUESDAY + DAY)
    target.refresh_from_db()
    assert target.met_at == TUESDAY + DAY


def test_twice_is_counted_twice(cast):
    request = send_back(delivered(cast), cast.ana)
    actions.deliver(request, text="Now.", by=cast.ben, now=TUESDAY + HOUR)
    send_back(request, cast.ana, now=TUESDAY + 2 * HOUR)
    assert anew(request).sent_back == 2


def test_only_the_customer_sends_back(cast):
    only(cast, send_back, State.DELIVERED, "ana")


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, send_back, cast.ana, State.DELIVERED)


def test_the_slower_one_hears_who_was_faster(cast):
    def accept(request):
        actions.accept(request, by=cast.ana, now=TUESDAY)

    assert "Ana Ferreira accepted it" in slower(at(cast, State.DELIVERED), accept, send_back, cast.ana)


@pytest.mark.parametrize("text", ["", " ", "x" * 8001, "\x00"])
def test_a_text_that_cannot_be_kept_is_named(cast, text):
    request = delivered(cast)
    with pytest.raises(Unclear) as refused:
        send_back(request, cast.ana, text=text)
    assert refused.value.field == "text"
    assert anew(request).state == State.DELIVERED
    assert kinds(request)[-1] == "delivered"


def test_what_is_missing_of_the_list_is_not_there_any_more(cast):
    request = delivered(cast)
    ServiceRequest.objects.update(acceptance=[{"text": "Clean", "met": True}, {"text": "Lit", "met": None}])
    send_back(anew(request), cast.ana, missing=["Clean"])
    assert anew(request).acceptance == [{"text": "Clean", "met": False}, {"text": "Lit", "met": None}]


def test_a_line_that_there_is_not_is_refused(cast):
    request = delivered(cast)
    with pytest.raises(Unclear) as refused:
        send_back(request, cast.ana, missing=["It smells of paint"])
    assert refused.value.field == "met"
    assert anew(request).state == State.DELIVERED
