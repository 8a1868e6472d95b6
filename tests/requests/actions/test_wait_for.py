"""How does a request wait for somebody who is neither customer nor provider?"""

import pytest
from tests.requests.linked import of_it, parent_and_child
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
from footpath.requests.actions.wait_for import Awaited
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


def span(request):
    return request.spans.get(until=None)


def test_a_request_that_it_needs_is_named_with_its_team(cast):
    parent, child = parent_and_child(cast)
    wait(parent, cast.ben, waits_for="", note="", on=Awaited(child=child))
    parent = anew(parent)
    assert (parent.waits_for, parent.waits_note) == ("team", f"{child.number} from IT")
    assert (span(parent).awaited, span(parent).waited_for.name) == (child, "IT")


def test_of_one_asked_in_confidence_the_team_is_not_said(cast):
    parent, child = parent_and_child(cast)
    child.service.confidential = True
    wait(parent, cast.ben, waits_for="", note="", on=Awaited(child=child))
    assert (anew(parent).waits_note, span(parent).waited_for) == (child.number, None)


def test_a_vendor_and_an_order_are_named(cast):
    request = working(cast)
    order = actions.order_from_vendor(
        request, vendor="Jetparts", what="A pump", reference="JP-7", by=cast.ben, now=TUESDAY
    )
    wait(request, cast.ben, waits_for="", note="", on=Awaited(order=order))
    assert (anew(request).waits_for, anew(request).waits_note) == ("outside", "Jetparts JP-7")
    assert (span(request).vendor, span(request).order) == ("Jetparts", order)


def test_a_team_or_a_vendor_of_whom_nothing_was_asked_here_is_kept(cast):
    request, other = working(cast), working(cast)
    wait(request, cast.ben, waits_for="team", on=Awaited(team=cast.sales))
    wait(other, cast.ben, on=Awaited(vendor="Jetparts"))
    assert (span(request).waited_for, span(other).vendor) == (cast.sales, "Jetparts")


def test_what_it_does_not_need_it_does_not_wait_for(cast):
    request, stranger = working(cast), of_it(cast)
    order = actions.order_from_vendor(working(cast), vendor="Jetparts", what="A pump", by=cast.ben, now=TUESDAY)
    for on in (Awaited(child=stranger), Awaited(order=order)):
        with pytest.raises(Unclear) as refused:
            wait(request, cast.ben, on=on)
        assert refused.value.field == "what"
