"""How does a request wait for somebody who is neither customer nor provider?"""

import pytest
from tests.requests.stages import (
    DAY,
    SERVING,
    TUESDAY,
    anew,
    at,
    kinds,
    one_event,
    only,
    queued,
    refused_elsewhere,
    slower,
    working,
)

from footpath.requests import actions
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


def wait(request, by, **facts):
    facts = {"waits_for": "outside", "note": "the landlord", "by": by, "now": TUESDAY} | facts
    return actions.wait_for(request, **facts)


@pytest.mark.parametrize("waits_for", ["team", "outside"])
@pytest.mark.parametrize("state", [State.QUEUED, State.WORKING])
def test_both_sides_see_what_it_waits_for(cast, state, waits_for):
    request = at(cast, state)
    with one_event(request, "wait_started", cast.ben):
        wait(request, cast.ben, waits_for=waits_for)
    request = anew(request)
    assert (request.state, request.waits_for, request.ball) == (State.WAITING, waits_for, waits_for)
    assert (request.waits_note, request.back_to) == ("the landlord", state)


def test_the_clock_runs_on(cast):
    request = working(cast)
    due = request.targets.get(kind="delivery").due_at
    wait(request, cast.ben)
    actions.resume(request, by=cast.ben, now=TUESDAY + DAY)
    assert request.targets.get(kind="delivery").due_at == due
    assert anew(request).paused_seconds == 0


def test_only_the_serving_side_lets_it_wait(cast):
    only(cast, wait, State.WORKING, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, wait, cast.ben, State.QUEUED, State.WORKING)


def test_the_slower_one_hears_who_was_faster(cast):
    def take(request):
        actions.take(request, by=cast.cleo, now=TUESDAY)

    assert "Cleo Marin took it" in slower(queued(cast), take, wait, cast.ben)


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("waits_for", {"waits_for": "customer"}),
        ("waits_for", {"waits_for": "person"}),
        ("waits_for", {"waits_for": ""}),
        ("waits_for", {"waits_for": "\x00"}),
        ("note", {"note": ""}),
        ("note", {"note": "x" * 201}),
        ("note", {"note": "\x00"}),
    ],
)
def test_it_says_for_whom_and_for_what(cast, asked, field, facts):
    with pytest.raises(Unclear) as refused:
        wait(asked, cast.ben, **facts)
    assert refused.value.field == field
    assert kinds(asked) == ["submitted"]
