"""Do the stepping stones show how far a request has come?"""

import pytest
from tests.cast import MONDAY
from tests.requests.stages import STAGES, anew, at, day, queued, waiting, working

from footpath.requests import actions
from footpath.requests.path import stones
from footpath.requests.promise import latest_promise
from footpath.requests.states import State


def walked(request):
    return [(stone.label, stone.state) for stone in stones(anew(request), latest_promise(request))]


HERE = {
    State.DRAFT: "Asked",
    State.INCOMPLETE: "Asked",
    State.SIGN_OFF: "Complete",
    State.QUEUED: "Complete",
    State.WORKING: "In work",
    State.WAITING: "In work",
    State.DELIVERED: "Delivered",
    State.ACCEPTED: "Accepted",
    State.DECLINED: "Declined",
    State.WITHDRAWN: "Withdrawn",
}


@pytest.mark.parametrize("state", STAGES)
def test_behind_here_and_ahead(cast, state):
    found = walked(at(cast, state))
    order = [place for _label, place in found]
    assert order == sorted(order, key=["behind", "here", "ahead"].index)
    assert [label for label, place in found if place == "here"] == ([HERE[state]] if state in HERE else [])


def test_agreed_is_a_stone_once_something_is_promised_and_none_where_nothing_was(cast):
    request = queued(cast)
    assert ("Agreed", "ahead") in walked(request)
    actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY)
    assert ("Agreed", "here") in walked(request)
    assert "Agreed" not in dict(walked(working(cast)))


def test_what_waits_stands_where_it_came_from(cast):
    request = waiting(cast)
    assert ("In work", "here") in walked(request)
