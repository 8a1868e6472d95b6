"""Of two workers, and of two people, who act on mail at once: does one win?"""

from datetime import timedelta
from importlib import import_module

import pytest
from tests.cast import MONDAY
from tests.mailroom.actions.placing import waits
from tests.mailroom.letters import mail
from tests.race import at_once, without
from tests.requests.stages import queued

from footpath.history.models import Event
from footpath.mailroom import imap
from footpath.mailroom.actions import _waiting, fetch, put_on, reply, take_in, throw_away
from footpath.mailroom.models import AutomaticReply, Fetching, Outcome, Received
from footpath.notifications.models import Mail
from footpath.requests.models import Message, ServiceRequest

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
# Verbs are functions of their modules, which the package of the same name hides.
TAKE_IN, FETCH, REPLY = (import_module(f"footpath.mailroom.actions.{name}") for name in ("take_in", "fetch", "reply"))
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


def put(waiting, by):
    return put_on(waiting, service_request=ServiceRequest.objects.get(), by=by, now=MONDAY)


def throw(waiting, by):
    return throw_away(waiting, by=by, now=MONDAY)


def both_settle(cast, desk, acts):
    """Two of the team look at the same mail that waits, and decide in the same instant."""
    queued(cast)
    waiting = waits(desk, mail("The lamp is out."))
    return at_once(lambda: Received.objects.get(pk=waiting.pk), *zip(acts, (cast.ben, cast.cleo), strict=True))


@pytest.mark.parametrize("acts", [(put, throw), (put, put), (throw, throw)])
def test_of_two_who_settle_a_waiting_mail_one_wins_and_the_other_hears_who(cast, desk, acts):
    heard = both_settle(cast, desk, acts)
    [winner], [told] = heard
    assert winner.name in told
    settled = Received.objects.get()
    assert settled.settled_by == winner
    assert Event.objects.filter(kind__in=["mail.placed", "mail.thrown_away"]).count() == 1
    assert Message.objects.count() == (settled.outcome == Outcome.APPENDED)


def test_control_without_the_guard_both_settle_it(cast, desk, monkeypatch):
    monkeypatch.setattr(_waiting, "GUARDED", False)
    assert len(both_settle(cast, desk, (throw, throw)).won) == 2
    assert Event.objects.filter(kind="mail.thrown_away").count() == 2


def both_reply(cast, desk, monkeypatch):
    """Two mails of one sender about one thing on two workers, neither of which has seen what the other one does."""
    monkeypatch.setattr(REPLY, "A_DAY", timedelta(0))
    facts = {"person": cast.ana, "from_address": cast.ana.email}
    mails = iter([waits(desk, mail(), fingerprint=key, **facts) for key in "12"])
    return at_once(lambda: next(mails), *[(lambda came, _by: reply(came, now=MONDAY), cast.ben)] * 2)


def test_of_two_workers_one_answers(cast, desk, monkeypatch):
    assert len(both_reply(cast, desk, monkeypatch).won) == 1
    assert AutomaticReply.objects.count() == Mail.objects.count() == 1


def test_control_without_the_constraint_both_answer(cast, desk, monkeypatch):
    with without("one_automatic_reply_a_day", AutomaticReply):
        assert len(both_reply(cast, desk, monkeypatch).won) == 2
        assert Mail.objects.count() == 2


def both_fetch(cast, mailbox, monkeypatch):
    """Two workers have the same minute; the server keeps silent until both have tried, or the first has waited long."""
    monkeypatch.setattr(imap, "PATIENCE", 1.0)
    mailbox.misbehaves = {"LOGIN": "hangs"}
    return at_once(lambda: MONDAY, *[(lambda now, _by: fetch(now=now) is not None, cast.ben)] * 2)


def test_of_two_workers_one_looks_into_the_mailbox(cast, desk, mailbox, monkeypatch):
    assert len(both_fetch(cast, mailbox, monkeypatch).won) == 1
    assert [asked.partition(" ")[0] for asked in mailbox.asked].count("LOGIN") == 1
    assert Fetching.objects.get().failures == 1


def test_control_without_the_lease_both_look(cast, desk, mailbox, monkeypatch):
    monkeypatch.setattr(FETCH, "LEASE", timedelta(0))
    assert len(both_fetch(cast, mailbox, monkeypatch).won) == 2
    assert [asked.partition(" ")[0] for asked in mailbox.asked].count("LOGIN") == 2
