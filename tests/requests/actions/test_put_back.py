"""How does a request get back into the queue?"""

from tests.requests.stages import (
    HOUR,
    SERVING,
    TUESDAY,
    anew,
    at,
    day,
    one_event,
    only,
    refused_elsewhere,
    slower,
    working,
)

from footpath.requests import actions
from footpath.requests.states import State


def put_back(request, by):
    return actions.put_back(request, by=by, now=TUESDAY)


def test_it_is_anybodys_again(cast):
    request = working(cast)
    with one_event(request, "put_back", cast.ben):
        put_back(request, cast.ben)
    assert (anew(request).state, anew(request).assignee, anew(request).ball) == (State.QUEUED, None, "provider")


def test_promises_stand(cast):
    request = working(cast)
    promise = actions.promise(request, by_day=day(4), by=cast.ben, now=TUESDAY - HOUR)
    put_back(request, cast.ben)
    assert (anew(request).promised_day, anew(request).promised_due_at) == (promise.by_day, promise.due_at)


def test_only_the_serving_side_puts_back(cast):
    only(cast, put_back, State.WORKING, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, put_back, cast.ben, State.WORKING)


def test_the_slower_one_hears_who_was_faster(cast):
    def deliver(request):
        actions.deliver(request, text="All six stand.", by=cast.ben, now=TUESDAY)

    assert "Ben Okafor delivered it" in slower(at(cast, State.WORKING), deliver, put_back, cast.cleo)
