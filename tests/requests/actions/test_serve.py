"""How is a request linked to what an outside customer waits for?"""

import pytest
from tests.cast import MONDAY
from tests.requests.outside import flight
from tests.requests.stages import anew, at, kinds, nothing_changes, one_event, only, slower

from footpath.requests import actions
from footpath.requests.models import Commitment, Serving
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State


def serve(request, by, commitment=None):
    return actions.serve(request, commitment=commitment or Commitment.objects.get(), by=by, now=MONDAY)


def test_either_side_may_and_twice_is_once(cast, asked):
    flight(cast)
    with one_event(asked, "serves", cast.ben):
        serve(anew(asked), cast.ben)
    nothing_changes(asked, lambda: serve(anew(asked), cast.ana))
    assert Serving.objects.get().added_by == cast.ben


def test_nobody_else_may(cast):
    flight(cast)
    only(cast, serve, State.QUEUED, "ana", "ben", "cleo", "max")


def test_a_draft_is_linked_without_a_word(cast):
    flight(cast)
    draft = at(cast, State.DRAFT)
    serve(draft, cast.ana)
    assert (Serving.objects.count(), kinds(draft)) == (1, [])


def test_what_has_ended_on_either_side_is_refused(cast, asked):
    over = actions.drop_commitment(flight(cast), by=cast.ana, now=MONDAY)
    with pytest.raises(Unclear) as refused:
        serve(asked, cast.ana, over)
    assert refused.value.field == "commitment"
    with pytest.raises(Refused, match="withdrawn"):
        serve(at(cast, State.WITHDRAWN), cast.ana, flight(cast, reference="NA 1"))


def test_the_slower_one_hears_who_was_faster(cast, asked):
    flight(cast)
    heard = slower(asked, lambda it: actions.take(it, by=cast.cleo, now=MONDAY), serve, cast.ana)
    assert "Cleo Marin took it" in heard
