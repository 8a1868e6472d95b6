"""How does the customer accept a delivery?"""

from tests.requests.stages import DAY, HOUR, TUESDAY, anew, at, one_event, only, refused_elsewhere, slower, whole

from footpath.requests import actions
from footpath.requests.states import State
from footpath.requests.windows import closes_at


def accept(request, by):
    return actions.accept(request, by=by, now=TUESDAY)


def test_it_is_accepted_and_can_be_reopened_for_five_working_days(cast):
    request = at(cast, State.DELIVERED)
    with one_event(request, "accepted", cast.ana):
        accept(request, cast.ana)
    request = anew(request)
    assert (request.state, request.accepted_at, request.ball) == (State.ACCEPTED, TUESDAY, "")
    assert closes_at(request) == TUESDAY + 7 * DAY + 8 * HOUR  # Tuesday in a week, at five in the afternoon


def test_looking_at_it_is_not_the_teams_time(cast):
    request = accept(at(cast, State.DELIVERED), cast.ana)
    assert anew(request).paused_seconds == 0
    assert request.targets.get(kind="delivery").met_at == request.delivered_at


def test_only_the_customer_accepts(cast):
    only(cast, accept, State.DELIVERED, "ana")


def test_whoever_it_is_for_accepts_too(cast):
    request = at(cast, State.DELIVERED)
    request.asked_for = cast.dov
    request.save()
    assert accept(anew(request), cast.dov).state == State.ACCEPTED


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, accept, cast.ana, State.DELIVERED)


def test_the_slower_one_hears_who_was_faster(cast):
    def send_back(request):
        actions.send_back(request, text="One leg is missing.", by=cast.ana, now=TUESDAY)

    request = at(cast, State.DELIVERED)
    assert "Ana Ferreira sent it back" in slower(request, send_back, accept, cast.ana)
    whole(request)
