"""How often do those who asked say thank you?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.recognition.thanking import note
from tests.requests.stages import DAY, many
from tests.requests.test_measures import noted

from footpath.pure.figures import Tally
from footpath.recognition.actions import take_back_thanks
from footpath.recognition.measures import SOURCE
from footpath.ui.measures import Scope

pytestmark = pytest.mark.django_db
THIS = MONDAY.date()
WEEK = timedelta(days=7)
NOW = MONDAY + DAY


def counted(scope=None, now=NOW):
    return dict(SOURCE.tallies(["thanks_said"], scope or Scope(), THIS - 4 * WEEK, THIS + WEEK, now)["thanks_said"])


def test_what_was_accepted_counts_and_what_the_customer_thanked_for(cast):
    one, other, third = many(cast, 3, asker=cast.ana)
    for request in (one, other):
        noted(request)
    noted(third, MONDAY - WEEK)
    note(cast.ana, cast.ben, service_request=one)
    note(cast.cleo, cast.ben, service_request=other)  # a coworker's is no customer's
    back = note(cast.ana, cast.ben, service_request=third)
    take_back_thanks(back, by=cast.ana, now=MONDAY)
    assert counted() == {THIS - WEEK: Tally(1, 0, 0), THIS: Tally(2, 1, 1)}
    assert counted(Scope(teams=frozenset({cast.sales.pk}))) == {}
    assert counted(Scope(teams=frozenset({cast.facilities.pk}), customer=cast.ana.pk))[THIS] == Tally(2, 1, 1)
    assert counted(now=MONDAY - DAY) == {THIS - WEEK: Tally(1, 0, 0)}
    span = ("thanks_said", Scope(), THIS, THIS + WEEK, NOW)
    assert list(SOURCE.behind(*span)) == [other, one]
    assert list(SOURCE.behind(*span, good=True)) == [one]
    assert list(SOURCE.behind(*span, good=False)) == [other]


def test_two_notes_for_one_request_are_one(cast):
    [one] = many(cast, 1, asker=cast.ana)
    noted(one)
    for to in (cast.ben, cast.cleo):
        note(cast.ana, to, service_request=one)
    assert counted() == {THIS: Tally(1, 1, 1)}
