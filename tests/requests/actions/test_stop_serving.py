"""How is it taken back that a request serves what an outside customer waits for?"""

from tests.cast import MONDAY
from tests.requests.outside import flight, serving
from tests.requests.stages import anew, at, nothing_changes, one_event, only

from footpath.requests import actions
from footpath.requests.models import Commitment, Serving
from footpath.requests.states import State


def stop(request, by):
    return actions.stop_serving(request, commitment=Commitment.objects.get(), by=by, now=MONDAY)


def test_the_link_is_gone_and_it_is_recorded_once(cast):
    _commitment, [request] = serving(cast)
    with one_event(request, "serves_no_more", cast.ben):
        stop(anew(request), cast.ben)
    nothing_changes(request, lambda: stop(anew(request), cast.ana))
    assert not Serving.objects.exists()


def test_nobody_else_may_and_a_draft_leaves_no_trace(cast):
    flight(cast)
    only(cast, stop, State.QUEUED, "ana", "ben", "cleo", "max")
    draft = at(cast, State.DRAFT)
    actions.serve(draft, commitment=Commitment.objects.get(), by=cast.ana, now=MONDAY)
    nothing_changes(draft, lambda: stop(draft, cast.ana))
    assert not Serving.objects.filter(request=draft).exists()
