"""Of two who decide the same issue at once, does one win?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.conversations.tabling import DUE, a_table, finished, raised

from footpath.conversations.models import TableIssue
from footpath.conversations.tables import verbs
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def accept(issue, by):
    verbs.accept_issue(issue, owner=by, due=DUE, by=by, now=MONDAY)


def decline(issue, by):
    verbs.decline_issue(issue, reason="No room.", by=by, now=MONDAY)


def confirm(issue, by):
    verbs.confirm_issue(issue, by=by, now=MONDAY)


def send_back(issue, by):
    verbs.return_issue(issue, missing="All", by=by, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_an_issue_has_one_answer(cast, monkeypatch, guarded):
    """Without the guard, as a control, two."""
    monkeypatch.setattr(import_module("footpath.conversations.actions._table"), "GUARDED", guarded)
    issue = raised(cast, a_table(cast))
    won, told = race.at_once(partial(TableIssue.objects.get, pk=issue.pk), (accept, cast.cleo), (decline, cast.max))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))
    answers = Event.objects.filter(kind__in=("table_issue.accepted", "table_issue.declined"))
    assert answers.count() == len(won)


@pytest.mark.parametrize("guarded", [True, False])
def test_it_is_confirmed_or_sent_back_and_not_both(cast, monkeypatch, guarded):
    monkeypatch.setattr(import_module("footpath.conversations.actions._table"), "GUARDED", guarded)
    issue = finished(cast, a_table(cast))
    won, _told = race.at_once(partial(TableIssue.objects.get, pk=issue.pk), (confirm, cast.ana), (send_back, cast.ana))
    assert len(won) == (1 if guarded else 2)
