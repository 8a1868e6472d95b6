"""How does the customer say that it was not done after all?"""

from datetime import timedelta

import pytest
from tests.requests.stages import (
    DAY,
    TUESDAY,
    accepted,
    anew,
    at,
    kinds,
    one_event,
    only,
    refused_elsewhere,
    slower,
)

from footpath.requests import actions
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State
from footpath.requests.windows import closes_at


def reopen(request, by, **facts):
    return actions.reopen(request, **{"text": "The cable is loose.", "by": by, "now": TUESDAY} | facts)


def test_it_is_in_work_again_and_the_same_clock_goes_on(cast):
    request = accepted(cast)
    started = anew(request).complete_at
    with one_event(request, "reopened", cast.ana):
        reopen(request, cast.ana)
    request = anew(request)
    assert (request.state, request.accepted_at, request.ball) == (State.WORKING, None, "provider")
    assert request.complete_at == started
    assert request.targets.get(kind="delivery").met_at is None
    assert request.paused_seconds == 7 * 3600  # from the delivery on Monday until now


def test_only_the_customer_reopens(cast):
    only(cast, reopen, State.ACCEPTED, "ana")


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, reopen, cast.ana, State.ACCEPTED)


def test_the_window_ends_when_it_ends_also_before_the_worker_closes_it(cast):
    request = accepted(cast)
    end = closes_at(request)
    assert reopen(anew(request), cast.ana, now=end - timedelta(seconds=1)).state == State.WORKING
    late = accepted(cast)
    with pytest.raises(Refused, match="Ask again"):
        reopen(anew(late), cast.ana, now=closes_at(late))
    assert kinds(late)[-1] == "accepted"


def test_the_slower_one_hears_who_was_faster(cast):
    def close(request):
        assert actions.close(request, now=TUESDAY + 14 * DAY)

    assert "Footpath closed it" in slower(at(cast, State.ACCEPTED), close, reopen, cast.ana)


@pytest.mark.parametrize("text", ["", " ", "x" * 8001, "\x00"])
def test_a_text_that_cannot_be_kept_is_named(cast, text):
    request = accepted(cast)
    with pytest.raises(Unclear) as refused:
        reopen(request, cast.ana, text=text)
    assert refused.value.field == "text"
    assert anew(request).state == State.ACCEPTED
