"""Of two that come at once, is one kept?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.growth.planning import WEEK, again, promised, under_way

from footpath.growth.actions import ask_check_in, close_plan, give_up_plan, look_at_figures
from footpath.growth.models import Plan
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
DUE = MONDAY + 2 * WEEK


def look(plan, _by):
    return look_at_figures(plan, now=DUE) == "met"


@pytest.mark.parametrize("guarded", [True, False])
def test_two_workers_say_once_that_it_was_reached(cast, monkeypatch, guarded):
    """Without the guard, as a control, twice."""
    monkeypatch.setattr(import_module("footpath.growth.actions.look_at_figures"), "GUARDED", guarded)
    plan = under_way(cast)
    promised(cast, MONDAY + WEEK, kept=9, of=10)
    won, _told = race.at_once(partial(again, plan), (look, cast.ana), (look, cast.ana))
    assert len(won) == Event.objects.filter(kind="plan.met").count() == (1 if guarded else 2)


def ask(plan, _by):
    return ask_check_in(plan, now=DUE)


@pytest.mark.parametrize("guarded", [True, False])
def test_two_workers_ask_once_how_it_goes(cast, monkeypatch, guarded):
    """Without the guard, as a control, twice."""
    monkeypatch.setattr(import_module("footpath.growth.actions.ask_check_in"), "GUARDED", guarded)
    plan = under_way(cast)
    won, _told = race.at_once(partial(again, plan), (ask, cast.ana), (ask, cast.ana))
    assert len(won) == Event.objects.filter(kind="plan.checkin_due").count() == (1 if guarded else 2)


def test_of_two_who_close_it_at_once_the_slower_one_is_told(cast):
    plan = give_up_plan(under_way(cast), reason="Moved on", by=cast.ben, now=MONDAY)
    close = (lambda seen, by: close_plan(seen, learned="", by=by, now=MONDAY), cast.ben)
    won, told = race.at_once(partial(Plan.objects.get, pk=plan.pk), close, close)
    assert (len(won), len(told)) == (1, 1)
    assert "closed" in told[0]
