"""Of two who act at once on a worksheet, does one win, and is it opened once?"""

from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.conversations.rating import answer, looked_at_again, sent, sheet_of

from footpath.conversations.actions import rate_again, take_back_sheet
from footpath.conversations.models import Worksheet
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def seen():
    """As everybody sees it."""
    return Worksheet.objects.select_related("provider", "customer", "round").get(customer__name="Ana Ferreira")


def say(sheet, _by):
    answer(sheet)


def take_back(sheet, by):
    take_back_sheet(sheet, by=by, now=MONDAY)


def rate(sheet, by):
    rate_again(sheet, rating=7, by=by, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_what_is_sent_twice_at_once_is_opened_once(cast, monkeypatch, guarded):
    """Without the guard, as a control, twice: the second would put other words in the place of the first."""
    monkeypatch.setattr(import_module("footpath.conversations.actions._sheets"), "GUARDED", guarded)
    sent(cast)
    won, told = race.at_once(seen, (say, cast.ana), (say, cast.ana))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))
    assert Event.objects.filter(kind="worksheet.revealed").count() == len(won)


def test_it_is_answered_or_taken_back_and_never_both(cast):
    sent(cast)
    won, told = race.at_once(seen, (say, cast.ana), (take_back, cast.ben))
    assert (len(won), len(told)) == (1, 1)
    found = sheet_of(cast.ana)
    assert (found.state, found.rating is None) == (("revealed", False) if won == [cast.ana] else ("taken_back", True))


@pytest.mark.parametrize("guarded", [True, False])
def test_two_numbers_that_come_at_once_open_each_other(cast, monkeypatch, guarded):
    """Without the guard, as a control, each sees no other number, and both stay sealed for good."""
    monkeypatch.setattr(import_module("footpath.conversations.actions._sheets"), "GUARDED", guarded)
    looked_at_again(cast)
    won, _told = race.at_once(seen, (rate, cast.ana), (rate, cast.ben))
    assert len(won) == 2
    assert (sheet_of(cast.ana).state == "closed") == guarded
