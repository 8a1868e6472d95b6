"""Which request is the next one for me?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, ask
from tests.requests.stages import TUESDAY, anew, one_event, queued

from footpath.catalog import actions as catalog
from footpath.catalog.models import ServiceState
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


def rank(*requests):
    for place, request in enumerate(requests, start=1):
        ServiceRequest.objects.filter(pk=request.pk).update(board_rank=place)


def take_next(cast, by):
    return actions.take_next(cast.facilities, by=by, now=TUESDAY)


def test_the_first_of_the_board_is_theirs(cast):
    one, two = queued(cast), queued(cast)
    rank(two, one)
    with one_event(two, "taken", cast.ben):
        assert take_next(cast, cast.ben) == two
    assert anew(two).assignee == cast.ben


def test_what_has_no_place_yet_comes_last(cast):
    unranked, ranked = queued(cast), queued(cast)
    ServiceRequest.objects.filter(pk=ranked.pk).update(board_rank=7)
    assert take_next(cast, cast.ben) == ranked
    assert take_next(cast, cast.ben) == unranked


def test_what_is_given_to_a_coworker_is_left_to_them(cast):
    request = queued(cast)
    actions.assign(request, to=cast.cleo, by=cast.cleo, now=MONDAY)
    assert take_next(cast, cast.ben) is None
    assert take_next(cast, cast.cleo) == request


def test_where_nothing_is_left_there_is_none(cast, asked):
    actions.take(asked, by=cast.ben, now=MONDAY)
    assert take_next(cast, cast.cleo) is None


def test_of_confidential_ones_nobody_but_the_lead_gets_any(cast):
    facts = {"name": "Locks", "state": ServiceState.PUBLISHED, "confidential": True}
    secret = catalog.offer(cast.facilities, **facts, by=None, now=MONDAY)
    draft = actions.save_draft(None, service=secret, by=cast.ana, now=MONDAY, title="The lock of the safe")
    request = actions.submit(draft, by=cast.ana, now=MONDAY)
    assert take_next(cast, cast.ben) is None
    assert take_next(cast, cast.cleo) == request


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_a_stranger_gets_none(cast, asked, who):
    assert take_next(cast, getattr(cast, who)) is None
    assert anew(asked).state == State.QUEUED


def test_the_customer_does_not_serve(cast, asked):
    with pytest.raises(PermissionDenied):
        take_next(cast, cast.ana)
    assert anew(asked).state == State.QUEUED


def test_a_coworker_asks_the_own_team_and_anybody_there_serves(cast):
    own = ask(cast, MONDAY, by=cast.cleo)
    assert take_next(cast, cast.ben) == own
