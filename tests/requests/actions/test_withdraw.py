"""How does the customer take a request back?"""

import pytest
from tests.requests.stages import (
    DAY,
    TUESDAY,
    anew,
    at,
    day,
    draft,
    kinds,
    one_event,
    only,
    queued,
    refused_elsewhere,
    slower,
)

from footpath.requests import actions
from footpath.requests.models import Message, Verdict
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import OPEN, State

HERE = list(OPEN)


def withdraw(request, by, **facts):
    return actions.withdraw(request, **{"by": by, "now": TUESDAY} | facts)


@pytest.mark.parametrize("state", HERE)
def test_it_has_ended_and_nobody_owes_anything(cast, state):
    request = at(cast, state)
    with one_event(request, "withdrawn", cast.ana):
        withdraw(request, cast.ana)
    request = anew(request)
    assert (request.state, request.ended_at, request.ball, request.waits_for) == (State.WITHDRAWN, TUESDAY, "", "")
    assert (request.next_due_at, request.next_due_kind) == (None, "")


@pytest.mark.parametrize(("days", "outcome"), [(2, "void"), (4, "broken")])
def test_a_promise_counts_neither_way_unless_it_was_broken_before(cast, asked, days, outcome):
    promise = actions.promise(asked, by_day=day(3), by=cast.ben, now=TUESDAY)
    withdraw(asked, cast.ana, now=TUESDAY + days * DAY)
    assert Verdict.objects.get(promise=promise).outcome == outcome


def test_the_reason_is_there_to_read(cast, asked):
    withdraw(asked, cast.ana, reason=" We stay. ")
    assert Message.objects.get().text == "We stay."


def test_only_the_customer_takes_it_back(cast):
    only(cast, withdraw, State.QUEUED, "ana")


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, withdraw, cast.ana, *HERE)


def test_a_draft_is_thrown_away_instead_so_that_nobody_hears_of_it(cast):
    request = draft(cast)
    with pytest.raises(Refused):
        withdraw(anew(request), cast.ana)
    assert anew(request).state == State.DRAFT


def test_the_slower_one_hears_who_was_faster(cast):
    def take(request):
        actions.take(request, by=cast.ben, now=TUESDAY)

    assert "Ben Okafor took it" in slower(queued(cast), take, withdraw, cast.ana)


@pytest.mark.parametrize("reason", ["x" * 3001, "\x00"])
def test_a_reason_that_cannot_be_kept_is_named(cast, asked, reason):
    with pytest.raises(Unclear) as refused:
        withdraw(asked, cast.ana, reason=reason)
    assert refused.value.field == "reason"
    assert kinds(asked) == ["submitted"]
