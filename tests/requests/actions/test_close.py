"""When is a request over for good?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY
from tests.requests.stages import (
    DAY,
    STAGES,
    TUESDAY,
    accepted,
    anew,
    at,
    day,
    nothing_changes,
    one_event,
    queued,
    working,
)

from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.models import Verdict
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import State
from footpath.requests.windows import closes_at


def test_it_closes_when_the_time_to_reopen_has_passed(cast):
    request = accepted(cast)
    end = closes_at(request)
    nothing_changes(request, lambda: actions.close(anew(request), now=end - timedelta(seconds=1)))
    with one_event(request, "closed", None):
        assert actions.close(anew(request), now=end)
    assert (anew(request).state, anew(request).ended_at, anew(request).ball) == (State.CLOSED, end, "")


@pytest.mark.parametrize(("delivered_on", "outcome"), [(2, "early"), (3, "kept"), (4, "broken")])
def test_the_verdict_is_frozen(cast, delivered_on, outcome):
    """Whatever becomes of the calendar later: the verdict stays."""
    request = queued(cast)
    promise = actions.promise(request, by_day=day(3), by=cast.ben, now=TUESDAY)
    actions.take(request, by=cast.ben, now=TUESDAY)
    actions.deliver(request, text="All six stand.", by=cast.ben, now=TUESDAY + (delivered_on - 1) * DAY)
    actions.accept(request, by=cast.ana, now=TUESDAY + 4 * DAY)
    assert actions.close(request, now=TUESDAY + 20 * DAY)
    before = Verdict.objects.values().get(promise=promise)
    assert before["outcome"] == outcome
    closures = [["2026-11-24", "2026-12-31"]]
    people.save_hours(cast.hours, closures=closures, by=None, now=TUESDAY + 21 * DAY)
    assert not actions.close(anew(request), now=TUESDAY + 22 * DAY)
    assert Verdict.objects.values().get(promise=promise) == before


def test_what_was_never_promised_has_no_verdict(cast):
    assert actions.close(accepted(cast), now=TUESDAY + 20 * DAY)
    assert not Verdict.objects.exists()


@pytest.mark.parametrize("state", [state for state in STAGES if state != State.ACCEPTED])
def test_elsewhere_nothing_closes(cast, state):
    request = at(cast, state)
    nothing_changes(request, lambda: actions.close(anew(request), now=TUESDAY + 90 * DAY))


def test_whoever_reopens_first_wins(cast):
    request = accepted(cast)
    old_page = anew(request)
    actions.reopen(request, text="The cable is loose.", by=cast.ana, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira reopened it"):
        actions.close(old_page, now=TUESDAY + 20 * DAY)
    assert anew(request).state == State.WORKING


def test_the_wish_of_the_customer_releases_every_promise_before_it(cast):
    request = working(cast)
    first = actions.promise(request, by_day=date(2026, 11, 27), by=cast.ben, now=MONDAY)
    facts = {"reason": "The van is away.", "by": cast.ben, "now": TUESDAY}
    second = actions.promise(anew(request), by_day=date(2026, 11, 30), wish="provider", instead_of=first, **facts)
    actions.promise(anew(request), by_day=date(2026, 12, 21), wish="customer", instead_of=second, **facts)
    actions.deliver(anew(request), text="All six stand.", by=cast.ben, now=TUESDAY + 20 * DAY)
    actions.accept(anew(request), by=cast.ana, now=TUESDAY + 20 * DAY)
    assert actions.close(anew(request), now=TUESDAY + 40 * DAY)
    verdicts = Verdict.objects.order_by("promise_id").values_list("outcome", flat=True)
    assert list(verdicts) == ["released", "released", "early"]
