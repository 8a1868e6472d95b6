"""How does mail get out of the mailbox?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.mailroom.letters import mail

from footpath.mailroom import imap
from footpath.mailroom.actions import fetch
from footpath.mailroom.models import Fetching, Outcome, Received
from footpath.requests.models import ServiceRequest

LATER = MONDAY + timedelta(minutes=1)


def test_what_is_unread_becomes_requests_and_is_read_then(desk, mailbox):
    mailbox.put(mail(subject="Printer"))
    mailbox.put(mail(subject="Lamp"))
    fetched = fetch(now=MONDAY)
    assert (fetched.taken, mailbox.unread()) == (2, [])
    assert sorted(ServiceRequest.objects.values_list("title", flat=True)) == ["Lamp", "Printer"]
    assert fetch(now=LATER).taken == 0
    state = Fetching.objects.get()
    assert (state.reached_at, state.busy_until, state.last_error) == (LATER, None, "")


def test_without_a_mailbox_nothing_happens(desk, settings):
    settings.IMAP = None
    assert fetch(now=MONDAY) is None
    assert not Fetching.objects.exists()


def test_killed_between_keeping_and_marking_it_comes_again_and_is_one(desk, mailbox):
    mailbox.put(mail())
    mailbox.misbehaves = {"UID STORE": b""}  # the line breaks before it can be marked
    fetch(now=MONDAY)
    assert mailbox.unread() == [1]
    mailbox.misbehaves = {}
    fetch(now=LATER)
    assert mailbox.unread() == []
    assert ServiceRequest.objects.count() == 1
    assert sorted(Received.objects.values_list("outcome", flat=True)) == [Outcome.CREATED, Outcome.DUPLICATE]


def test_a_server_that_does_not_answer_is_left_in_peace_for_longer_each_time(desk, mailbox, monkeypatch):
    mailbox.put(mail())
    mailbox.misbehaves = {"UID SEARCH": b"* BAD nonsense\r\n"}
    fetch(now=MONDAY)
    state = Fetching.objects.get()
    assert (state.failures, state.resting_until) == (1, MONDAY + timedelta(seconds=30))
    assert state.last_error
    assert fetch(now=MONDAY + timedelta(seconds=29)) is None
    fetch(now=LATER)
    assert Fetching.objects.get().resting_until == LATER + timedelta(minutes=1)
    mailbox.misbehaves = {}
    assert fetch(now=MONDAY + timedelta(hours=1)).taken == 1
    state = Fetching.objects.get()
    assert (state.failures, state.resting_until, state.last_error) == (0, None, "")


def test_of_two_workers_one_looks_and_one_that_died_is_waited_for(desk, mailbox):
    mailbox.put(mail())
    Fetching.objects.create(id=1, busy_until=MONDAY + timedelta(minutes=10))
    assert fetch(now=LATER) is None
    assert mailbox.unread() == [1]
    assert fetch(now=MONDAY + timedelta(minutes=10)).taken == 1


def test_what_cannot_be_kept_now_stays_unread_and_the_next_is_tried(desk, mailbox, settings, tmp_path):
    whole, settings.DATA = settings.DATA, tmp_path / "no folder"
    settings.DATA.write_text("not a folder, and nothing can be put into it")
    mailbox.put(mail(subject="Lamp"))
    mailbox.put(mail(subject="Printer"))
    fetched = fetch(now=MONDAY)
    assert (fetched.taken, fetched.left, mailbox.unread()) == (0, 2, [1, 2])
    assert Fetching.objects.get().last_error == "2 could not be kept"
    settings.DATA = whole
    assert fetch(now=LATER).taken == 2
    assert ServiceRequest.objects.count() == 2


def test_what_cannot_be_taken_out_is_flagged_for_a_person_and_the_next_goes_on(desk, mailbox, monkeypatch):
    monkeypatch.setattr(imap, "LARGEST", 2000)
    mailbox.put(mail("x" * 3000))
    mailbox.put(mail(subject="Printer"))
    fetched = fetch(now=MONDAY)
    assert (fetched.taken, fetched.set_aside, mailbox.unread()) == (1, 1, [])
    assert "\\Flagged" in mailbox.letters[0].flags
    assert Fetching.objects.get().set_aside == 1


@pytest.mark.parametrize("command", ["GREETING", "LOGIN", "UID FETCH"])
def test_a_server_that_hangs_costs_one_time_out(desk, mailbox, monkeypatch, command):
    monkeypatch.setattr(imap, "PATIENCE", 0.1)
    mailbox.put(mail())
    mailbox.misbehaves = {command: "hangs"}
    fetch(now=MONDAY)
    assert "timed out" in Fetching.objects.get().last_error
    assert mailbox.unread() == [1]
