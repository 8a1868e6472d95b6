"""The same mail on two workers at once: is it one request?"""

from datetime import timedelta
from importlib import import_module

import pytest
from tests.cast import MONDAY
from tests.mailroom.letters import mail
from tests.race import at_once

from footpath.mailroom.actions import take_in
from footpath.mailroom.models import Outcome, Received
from footpath.requests.models import ServiceRequest

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
TAKE_IN = import_module("footpath.mailroom.actions.take_in")  # the package hides it behind the verb
RAW = mail(message_id="<once@elsewhere.example>")


def both_take_it_in(cast):
    """Two nodes have fetched the same mail, the second one by another way."""
    ways = iter([RAW, b"Received: from a by b\n" + RAW])
    return at_once(lambda: next(ways), *[(lambda raw, _by: take_in(raw, now=MONDAY), cast.ben)] * 2)


def test_one_mail_on_two_workers_is_one_request_and_one_duplicate(cast, desk):
    both_take_it_in(cast)
    assert ServiceRequest.objects.count() == 1
    first, again = Received.objects.order_by("first")  # PostgreSQL and SQLite order nothing alike
    again, first = (again, first) if again.first_id else (first, again)
    assert (first.outcome, again.outcome) == (Outcome.CREATED, Outcome.DUPLICATE)
    assert (again.first, again.request) == (first, first.request)
    assert take_in(RAW, now=MONDAY + timedelta(days=3)).outcome == Outcome.DUPLICATE


def test_control_without_the_guard_it_is_two(cast, desk, monkeypatch):
    monkeypatch.setattr(TAKE_IN, "GUARDED", False)
    both_take_it_in(cast)
    assert ServiceRequest.objects.count() == 2
