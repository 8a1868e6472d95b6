"""Does a request get from the ask to a kept promise?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.clocks import ledger_of, spans_of
from footpath.requests.models import Verdict
from footpath.requests.states import State

pytestmark = pytest.mark.django_db


def hours(n: float) -> timedelta:
    return timedelta(hours=n)


def test_from_an_ask_to_a_kept_promise(cast, asked):
    request = asked
    assert request.state == State.QUEUED
    assert request.ball == "provider"
    actions.take(request, by=cast.ben, now=MONDAY + hours(1))
    promise = actions.promise(request, by_day=date(2026, 12, 3), by=cast.ben, now=MONDAY + hours(1))
    question = actions.ask_question(request, text="Which socket type?", by=cast.ben, now=MONDAY + hours(2))
    assert (request.state, request.waits_for, request.ball) == (State.WAITING, "customer", "customer")
    actions.answer(question, text="Type F", by=cast.ana, now=MONDAY + hours(26))
    request.refresh_from_db()
    assert request.state == State.WORKING
    actions.deliver(request, text="All six stand.", by=cast.ben, now=MONDAY + timedelta(days=7))
    actions.accept(request, by=cast.ana, now=MONDAY + timedelta(days=8))
    actions.rate(request, stars=5, comment="Thank you!", beyond=True, by=cast.ana, now=MONDAY + timedelta(days=8))
    assert not actions.close(request, now=MONDAY + timedelta(days=9))
    assert actions.close(request, now=MONDAY + timedelta(days=20))
    verdict = Verdict.objects.get(promise=promise)
    assert verdict.outcome == "early"
    # 10:00 to 17:00 without lunch, then two hours of the next morning
    assert verdict.moved_seconds == 8 * 3600
    assert request.paused_seconds == 8 * 3600
    kinds = list(Event.objects.filter(subject_kind="request").values_list("kind", flat=True))
    assert kinds == [
        f"request.{kind}"
        for kind in (
            "submitted", "taken", "promised", "question_asked", "question_answered", "delivered", "accepted",
            "rated", "closed",
        )
    ]  # fmt: skip
    book = ledger_of(request, spans_of(request), MONDAY + timedelta(days=30))
    assert sum(book.accounts.values()) == book.total
    assert book.accounts["waiting_customer"] == 8 * 3600
    assert book.accounts["queued"] == 3600
