"""Do targets, promises and the ledger stand as they should, along a request's life?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.requests.stages import DAY, HOUR, TUESDAY, accepted, anew, day, queued, working

from footpath.catalog import actions as catalog
from footpath.catalog.models import ServiceState
from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.clocks import clocks_of, ledger_of, spans_of, verdict_on
from footpath.requests.models import Promise, Target, Verdict
from footpath.requests.promise import delivery_promises, latest_promise
from footpath.requests.states import State


def due(request, kind):
    return request.targets.get(kind=kind).due_at


def clock(request, kind, now):
    request = anew(request)
    return next(one for one in clocks_of(request, spans_of(request), now) if one.kind == kind)


def verdict(promise, now):
    promise = Promise.objects.select_related("request__team__hours").get(pk=promise.pk)
    found = verdict_on(promise, spans_of(promise.request), now)
    return found.outcome if found else None


def ended(request, now):
    """Delivered, accepted, closed."""
    actions.deliver(request, text="Done.", by=request.assignee, now=now)
    actions.accept(request, by=request.asker, now=now + HOUR)
    assert actions.close(request, now=now + 30 * DAY)


def test_what_a_service_expects_of_itself(cast, asked):
    """Four hours, two days, eight days: asked on Monday at nine in Berlin."""
    assert due(asked, "first_response") == datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
    assert due(asked, "next_update") is None  # nobody has said anything yet
    assert due(asked, "delivery") == datetime(2026, 12, 3, 16, 0, tzinfo=UTC)
    assert (asked.next_due_kind, asked.next_due_at) == ("first_response", due(asked, "first_response"))


def test_after_the_first_word_the_next_one_is_due(cast, asked):
    actions.write(asked, text="Good morning.", by=cast.ben, now=MONDAY + HOUR)
    assert asked.targets.get(kind="first_response").met_at == MONDAY + HOUR
    assert (asked.next_due_kind, asked.next_due_at) == ("next_update", datetime(2026, 11, 25, 16, 0, tzinfo=UTC))
    actions.write(asked, text="Thank you.", by=cast.ana, now=MONDAY + DAY)
    assert anew(asked).next_due_at == datetime(2026, 11, 25, 16, 0, tzinfo=UTC)  # the customer's word is none of theirs
    actions.promise(asked, by_day=day(7), by=cast.cleo, now=MONDAY + DAY)
    assert anew(asked).next_due_at == datetime(2026, 11, 26, 16, 0, tzinfo=UTC)


def test_a_delivery_that_is_due_before_the_next_word_is_named_first(cast, asked):
    actions.write(asked, text="It will be tight.", by=cast.ben, now=MONDAY + 9 * DAY)
    assert (asked.next_due_kind, asked.next_due_at.date()) == ("delivery", date(2026, 12, 3))


def test_what_was_delivered_owes_no_next_word(cast):
    request = accepted(cast)
    assert due(request, "next_update") is None
    assert (anew(request).next_due_at, anew(request).next_due_kind) == (None, "")


def test_waiting_for_the_customer_moves_what_is_due_by_working_time_alone(cast):
    request = working(cast)
    before = due(request, "delivery")
    question = actions.ask_question(request, text="Which?", by=cast.ben, now=MONDAY + 4 * DAY)  # Friday at nine
    paused = clock(request, "delivery", MONDAY + 6 * DAY)
    assert (paused.phase, paused.paused_since) == ("paused", MONDAY + 4 * DAY)
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + 7 * DAY)  # Monday at nine: one working day
    assert due(request, "delivery") == before + DAY == datetime(2026, 12, 4, 16, 0, tzinfo=UTC)
    assert anew(request).paused_seconds == 8 * 3600


def test_pausing_never_breaches_and_a_late_one_is_late_at_once(cast):
    request = working(cast)
    question = actions.ask_question(request, text="Which?", by=cast.ben, now=MONDAY + HOUR)
    for days in (1, 20, 60):
        assert not clock(request, "delivery", MONDAY + days * DAY).is_late
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + 60 * DAY)
    assert not clock(request, "delivery", MONDAY + 60 * DAY).is_late
    late = working(cast)
    question = actions.ask_question(late, text="Which?", by=cast.ben, now=MONDAY + 20 * DAY)  # after it was due
    assert clock(late, "delivery", MONDAY + 30 * DAY).is_late
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + 30 * DAY)
    assert clock(late, "delivery", MONDAY + 30 * DAY).is_late


def test_without_an_agreement_there_is_no_date(cast):
    service = catalog.offer(cast.facilities, name="Odd jobs", state=ServiceState.PUBLISHED, by=None, now=MONDAY)
    kept = actions.save_draft(None, service=service, by=cast.ana, now=MONDAY, title="A nail")
    request = actions.submit(kept, by=cast.ana, now=MONDAY)
    assert (request.next_due_at, request.next_due_kind) == (None, "")
    assert not Target.objects.exists()


@pytest.mark.parametrize(
    ("delivered_on", "outcome"), [(1, "early"), (2, "early"), (3, "kept"), (4, "broken"), (9, "broken")]
)
def test_a_promise_by_thursday(cast, delivered_on, outcome):
    request = working(cast)
    promise = actions.promise(request, by_day=day(3), by=cast.ben, now=MONDAY)
    actions.deliver(request, text="Done.", by=cast.ben, now=MONDAY + delivered_on * DAY)
    assert verdict(promise, MONDAY + 30 * DAY) == outcome


def test_broken_stays_broken(cast):
    request = working(cast)
    promise = actions.promise(request, by_day=day(1), by=cast.ben, now=MONDAY)
    assert verdict(promise, TUESDAY + 7 * HOUR) is None
    assert verdict(promise, TUESDAY + 2 * DAY) == "broken"
    second = actions.promise(
        request, by_day=day(9), wish="customer", reason="They are away.", instead_of=promise, by=cast.ben,
        now=TUESDAY + 2 * DAY,
    )  # fmt: skip
    ended(request, TUESDAY + 3 * DAY)
    assert Verdict.objects.get(promise=promise).outcome == "broken"
    assert Verdict.objects.get(promise=second).outcome == "early"


@pytest.mark.parametrize(("wish", "first"), [("customer", "released"), ("provider", "broken")])
def test_a_promise_that_is_moved_in_time(cast, wish, first):
    """At the customer's wish it is released; at the provider's it still counts."""
    request = working(cast)
    promise = actions.promise(request, by_day=day(2), by=cast.ben, now=MONDAY)
    actions.promise(request, by_day=day(9), wish=wish, reason="So it is.", instead_of=promise, by=cast.ben, now=TUESDAY)
    assert (delivery_promises(request)[0], latest_promise(request).by_day) == (promise, day(9))
    ended(request, MONDAY + 8 * DAY)
    outcomes = list(Verdict.objects.order_by("promise_id").values_list("outcome", flat=True))
    assert outcomes == [first, "early"]


def test_the_customers_waiting_moves_a_promise(cast):
    request = working(cast)
    promise = actions.promise(request, by_day=day(2), by=cast.ben, now=MONDAY)
    question = actions.ask_question(request, text="Which?", by=cast.ben, now=MONDAY)
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + 2 * DAY)
    assert anew(request).promised_due_at == promise.due_at + 2 * DAY  # and the promise itself stays as it was
    ended(request, MONDAY + 4 * DAY)
    frozen = Verdict.objects.get(promise=promise)
    assert (frozen.outcome, frozen.moved_seconds, frozen.late_seconds) == ("kept", 2 * 8 * 3600, 0)


def test_what_was_waited_for_before_a_promise_does_not_move_it(cast):
    request = working(cast)
    question = actions.ask_question(request, text="Which?", by=cast.ben, now=MONDAY)
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + 2 * DAY)
    promise = actions.promise(request, by_day=day(3), by=cast.ben, now=MONDAY + 2 * DAY)
    assert anew(request).promised_due_at == promise.due_at


def test_a_verdict_is_frozen_and_the_page_before_that_is_not(cast):
    """Until it is closed it may still be reopened: what stood as kept can break."""
    request = working(cast)
    promise = actions.promise(request, by_day=day(1), by=cast.ben, now=MONDAY)
    actions.deliver(request, text="Done.", by=cast.ben, now=TUESDAY)
    actions.accept(request, by=cast.ana, now=TUESDAY + HOUR)
    assert verdict(promise, TUESDAY + HOUR) == "kept"
    assert not Verdict.objects.exists()
    actions.reopen(request, text="Loose.", by=cast.ana, now=TUESDAY + 2 * HOUR)
    assert verdict(promise, TUESDAY + 3 * DAY) == "broken"


def test_another_calendar_moves_no_verdict(cast):
    request = working(cast)
    promise = actions.promise(request, by_day=day(1), by=cast.ben, now=MONDAY)
    ended(request, TUESDAY + DAY)
    before = Verdict.objects.values().get(promise=promise)
    people.save_hours(cast.hours, closures=[["2026-11-20", "2026-12-20"]], by=None, now=MONDAY)
    request = anew(request)
    assert (request.state, before["outcome"]) == (State.CLOSED, "broken")
    assert Verdict.objects.values().get(promise=promise) == before


def test_the_ledger_adds_up_and_names_everybodys_share(cast):
    request = queued(cast)
    actions.take(request, by=cast.ben, now=MONDAY + HOUR)
    question = actions.ask_question(request, text="Which?", by=cast.ben, now=MONDAY + 2 * HOUR)
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + DAY)
    actions.wait_for(request, waits_for="outside", note="the landlord", by=cast.ben, now=MONDAY + DAY + HOUR)
    actions.resume(anew(request), by=cast.ben, now=MONDAY + 2 * DAY)
    actions.deliver(anew(request), text="Done.", by=cast.ben, now=MONDAY + 2 * DAY + HOUR)
    actions.accept(anew(request), by=cast.ana, now=MONDAY + 3 * DAY)
    request = anew(request)
    book = ledger_of(request, spans_of(request), MONDAY + 90 * DAY)
    hours = {name: seconds / 3600 for name, seconds in book.accounts.items() if seconds}
    assert hours == {"queued": 1, "working": 3, "waiting_customer": 6, "waiting_outside": 7, "delivered": 7}
    assert sum(book.accounts.values()) == book.total == 24 * 3600


def test_a_clock_that_was_set_back_makes_no_time_run_backwards(cast):
    request = ask(cast, MONDAY + DAY)
    actions.take(request, by=cast.ben, now=MONDAY)
    actions.deliver(request, text="Done.", by=cast.ben, now=MONDAY - timedelta(hours=3))
    request = anew(request)
    assert all(span.until is None or span.until >= span.since for span in spans_of(request))
    book = ledger_of(request, spans_of(request), MONDAY)
    assert book.total == 0
    assert request.paused_seconds >= 0
