"""How does somebody take a request to work on it?"""

from tests.cast import MONDAY
from tests.requests.stages import HOUR, SERVING, anew, one_event, only, refused_elsewhere, slower

from footpath.requests import actions
from footpath.requests.states import State


def take(request, by):
    return actions.take(request, by=by, now=MONDAY + HOUR)


def test_it_is_theirs_and_in_work(cast, asked):
    with one_event(asked, "taken", cast.ben):
        take(asked, cast.ben)
    request = anew(asked)
    assert (request.state, request.assignee, request.ball) == (State.WORKING, cast.ben, "provider")
    assert request.started_at == MONDAY + HOUR


def test_the_first_start_counts_also_after_it_was_put_back(cast, asked):
    take(asked, cast.ben)
    actions.put_back(asked, by=cast.ben, now=MONDAY + 2 * HOUR)
    actions.take(asked, by=cast.cleo, now=MONDAY + 3 * HOUR)
    assert anew(asked).started_at == MONDAY + HOUR


def test_only_the_serving_side_takes(cast):
    only(cast, take, State.QUEUED, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, take, cast.cleo, State.QUEUED)


def test_the_slower_one_hears_who_was_faster(cast, asked):
    heard = slower(asked, lambda it: take(it, cast.ben), take, cast.cleo)
    assert "Ben Okafor took it" in heard
    assert anew(asked).assignee == cast.ben
