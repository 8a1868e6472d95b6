"""Of two that come at once, is one kept?"""

from functools import partial
from importlib import import_module
from uuid import UUID

import pytest
from tests import race
from tests.cast import MONDAY
from tests.conversations.keeping import NOON, WELL, diary, log_now

from footpath.conversations.actions import note_point, nudge_log, start_log
from footpath.conversations.models import ContactLog, ContactPoint
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
NUMBER = UUID(int=7)


def send(log, by):
    note_point(log, facts=WELL, by=by, now=MONDAY, client_id=NUMBER)


def test_a_moment_that_a_device_sends_twice_at_once_is_noted_once(cast):
    log = diary(cast.ana)
    won, told = race.at_once(partial(ContactLog.objects.get, pk=log.pk), (send, cast.ana), (send, cast.ana))
    assert (len(won), told, ContactPoint.objects.count()) == (2, [], 1)


def test_without_the_guard_it_would_be_noted_twice(cast):
    log = diary(cast.ana)
    with race.without("a_moment_is_sent_once", ContactPoint):
        race.at_once(partial(ContactLog.objects.get, pk=log.pk), (send, cast.ana), (send, cast.ana))
        assert ContactPoint.objects.count() == 2


def begin(_seen, by):
    start_log(first=MONDAY.date(), prompts=False, by=by, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_logs_that_begin_at_once_one_does(cast, guarded):
    if guarded:
        won, told = race.at_once(lambda: None, (begin, cast.ana), (begin, cast.ana))
        assert (len(won), len(told), ContactLog.objects.count()) == (1, 1, 1)
        return
    with race.without("one_diary_at_a_time", ContactLog):
        won, told = race.at_once(lambda: None, (begin, cast.ana), (begin, cast.ana))
        assert (len(won), len(told)) == (2, 0)


def remind(log, _by):
    return nudge_log(log, now=NOON)


@pytest.mark.parametrize("guarded", [True, False])
def test_two_workers_remind_once(cast, monkeypatch, guarded):
    """Without the guard, as a control, twice."""
    monkeypatch.setattr(import_module("footpath.conversations.actions.nudge_log"), "GUARDED", guarded)
    diary(cast.ana, prompts=True)
    won, _told = race.at_once(log_now, (remind, cast.ana), (remind, cast.ana))
    assert len(won) == (1 if guarded else 2)
    assert Event.objects.filter(kind="contact_log.prompted").count() == len(won)
