"""By which emergencies was a request overtaken, and how does that count?"""

from datetime import datetime, timedelta

import pytest
from tests.cast import MONDAY, ask, past
from tests.requests.overtaken import SLIP, overtake
from tests.requests.stages import DAY, HOUR, TUESDAY, anew, day

from footpath.pure.kept import Displacement
from footpath.requests import actions
from footpath.requests.clocks import ledger_of, spans_of
from footpath.requests.displaced import HeldUp, displacements_of, held_up, last_overtaken, owed, told_on
from footpath.requests.grounds import sentences as grounds
from footpath.requests.learning import learn
from footpath.requests.models import ServiceRequest, Verdict
from footpath.requests.outcomes import derive
from footpath.requests.promise import odds_of, odds_of_queue

pytestmark = pytest.mark.django_db


def promised(cast):
    """Ana's request waits in line; Ben has promised it for Friday."""
    request = ask(cast, MONDAY)
    actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY + HOUR)
    return request


def late(request, cast, now):
    """It is delivered, and accepted, and over."""
    request = actions.take(anew(request), by=cast.ben, now=now - HOUR)
    request = actions.deliver(request, text="Done.", by=cast.ben, now=now)
    request = actions.accept(request, by=cast.ana, now=now + HOUR)
    assert actions.close(request, now=now + 30 * DAY)
    return anew(request)


def test_what_is_late_because_it_was_overtaken_is_broken_and_names_the_emergency(cast):
    request = promised(cast)
    emergency = overtake(cast, request, now=TUESDAY)
    assert displacements_of(request) == [Displacement(emergency.number, TUESDAY, 2 * 8 * 3600.0)]
    ended = late(request, cast, MONDAY + 8 * DAY)
    verdict = Verdict.objects.get(promise__request=ended)
    assert (verdict.outcome, verdict.cause) == ("broken", emergency.number)
    outcome = derive(ended)
    assert (outcome.kept, outcome.kept_else) == (False, None)


def test_what_is_still_open_counts_as_broken_by_it_from_the_day_on(cast):
    request = promised(cast)
    assert (derive(request).kept, derive(request).kept_else) == (False, False)
    overtake(cast, request, now=TUESDAY)
    assert (derive(anew(request)).kept, derive(anew(request)).kept_else) == (False, None)


def test_a_date_from_the_past_counts_the_emergency_while_it_holds_the_request_up(cast):
    past(cast)
    learn(cast.facilities, MONDAY)
    request = ask(cast, MONDAY)
    before = odds_of(request, TUESDAY)
    emergency = overtake(cast, request, now=TUESDAY)
    [after] = odds_of_queue([anew(request)], cast.facilities, TUESDAY)
    calendar = cast.facilities.calendar
    assert calendar.measure(before.at(0.85), after.at(0.85)) == pytest.approx(SLIP, abs=60)
    said = grounds(after.reasons(), cast.facilities, TUESDAY)
    assert "Counted: an emergency that came first holds it up for 2 days." in said
    assert held_up(anew(request), TUESDAY) == HeldUp(0, SLIP)
    assert held_up(anew(request), TUESDAY + HOUR) == HeldUp(HOUR.seconds, SLIP - HOUR.seconds)
    assert held_up(anew(request), TUESDAY + 30 * DAY) == HeldUp(SLIP, 0)
    ServiceRequest.objects.filter(pk=emergency.request_id).update(state="withdrawn", ended_at=TUESDAY + HOUR)
    assert held_up(anew(request), TUESDAY + 30 * DAY) == HeldUp(HOUR.seconds, 0)  # it gave way


def test_what_has_begun_is_held_up_no_longer_nor_what_another_team_has_now(cast):
    request = ask(cast, MONDAY)
    overtake(cast, request, now=TUESDAY)
    begun = actions.take(anew(request), by=cast.ben, now=TUESDAY + HOUR)
    assert held_up(begun, TUESDAY + DAY) == HeldUp(HOUR.seconds, 0)
    ServiceRequest.objects.filter(pk=request.pk).update(team=cast.sales)
    assert held_up(anew(request), TUESDAY + DAY) == HeldUp()


def test_what_was_kept_all_the_same_has_no_cause(cast):
    request = promised(cast)
    overtake(cast, request, now=TUESDAY)
    ended = late(request, cast, MONDAY + 3 * DAY)
    assert (derive(ended).kept, derive(ended).kept_else) == (True, True)
    assert Verdict.objects.get(promise__request=ended).cause == ""


@pytest.mark.parametrize(("began", "displaced"), [(TUESDAY + HOUR, 3600), (MONDAY + 4 * DAY, 2 * 8 * 3600)])
def test_the_time_it_was_displaced_is_taken_from_the_queue_and_the_ledger_adds_up(cast, began: datetime, displaced):
    request = promised(cast)
    emergency = overtake(cast, request, now=TUESDAY)
    before = ledger_of(ask(cast, MONDAY), spans_of(request), began)
    actions.take(anew(request), by=cast.ben, now=began)
    book = ledger_of(anew(request), spans_of(request), began + timedelta(hours=2))
    assert book.accounts["displaced"] == displaced
    assert book.displaced == {emergency.number: displaced}
    assert book.accounts["queued"] + displaced == before.accounts["queued"]
    assert sum(book.accounts.values()) == book.total


def test_the_customer_is_told_until_they_have_seen_it_or_another_promise_stands(cast):
    request = promised(cast)
    overtake(cast, request, now=TUESDAY)
    [row] = told_on(anew(request))
    assert list(owed()) == [row]
    first = request.promises.get()
    actions.promise(
        anew(request), by_day=day(7), reason="E.", wish="provider", instead_of=first, by=cast.ben, now=TUESDAY + HOUR
    )
    assert told_on(anew(request)) == []
    assert not owed().exists()
    row.request.displacements.update(seen_at=TUESDAY)
    assert told_on(anew(request)) == []


def test_when_a_team_was_last_overtaken_and_by_whom(cast):
    request = promised(cast)
    assert last_overtaken(cast.flight_operations, TUESDAY) is None
    emergency = overtake(cast, request, now=TUESDAY)
    assert last_overtaken(cast.flight_operations, TUESDAY).emergency == emergency
    assert last_overtaken(cast.flight_operations, MONDAY) is None
    assert last_overtaken(cast.sales, TUESDAY) is None


def test_what_was_referred_to_another_team_since_is_theirs_to_promise(cast):
    asked = ask(cast, MONDAY)
    actions.promise(asked, by_day=day(4), by=cast.ben, now=MONDAY)
    emergency = overtake(cast, anew(asked), now=MONDAY + HOUR)
    assert [row.emergency for row in owed()] == [emergency]
    actions.refer(anew(asked), to=cast.sales, reason="Theirs.", by=cast.ben, now=MONDAY + HOUR)
    actions.accept_referral(anew(asked), by=cast.dov, now=TUESDAY)
    assert list(owed()) == []  # nobody who may say a day would find it on the page of that emergency
