"""Of two who take the last place at once, does one get it?"""

from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.growth.visiting import WEDNESDAY, asked, place

from footpath.growth import actions
from footpath.growth.models import Visit, VisitPlace

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def ask(at, by):
    actions.ask_for_visit(wants="Why", days=[WEDNESDAY], place=at, by=by, now=MONDAY)


def test_the_last_place_is_taken_once(cast):
    at = place(cast)
    won, told = race.at_once(lambda: at, (ask, cast.ana), (ask, cast.dov))
    assert (len(won), len(told), Visit.objects.count()) == (1, 1, 1)
    assert "faster" in told[0]
    assert VisitPlace.objects.get().taken == 1


def test_without_the_guard_and_the_constraint_both_take_it(cast, monkeypatch):
    """The control: what keeps the second one out is the guard, not luck."""
    monkeypatch.setattr(import_module("footpath.growth.actions._visits"), "GUARDED", False)
    with race.without("no_more_guests_than_places", VisitPlace):
        at = place(cast)
        won, _told = race.at_once(lambda: at, (ask, cast.ana), (ask, cast.dov))
        assert (len(won), VisitPlace.objects.get().taken) == (2, 2)


def test_of_a_yes_and_a_no_at_once_the_visit_stands_or_is_off_and_nothing_in_between(cast):
    visit = asked(cast)
    for part, by in (("own_lead", cast.max), ("host_lead", cast.cleo)):
        actions.answer_consent(visit, part=part, yes=True, by=by, now=MONDAY)

    def yes(_seen, by):
        actions.answer_consent(visit, part="host", yes=True, by=by, now=MONDAY)

    def off(_seen, by):
        actions.answer_consent(visit, part="host_lead", yes=False, words="No", by=by, now=MONDAY)

    race.at_once(lambda: None, (yes, cast.ben), (off, cast.cleo))
    visit.refresh_from_db()
    assert (visit.state, VisitPlace.objects.get().taken) == ("requested", 0)
