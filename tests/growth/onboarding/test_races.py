"""Of two that come at once, is one kept?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.growth.welcoming import done, fresh, open_one

from footpath.growth.actions import (
    confirm_item,
    give_surprise,
    keep_part,
    name_checker,
    note_surprise,
    publish_syllabus,
    remind_onboarding,
    undo_item,
)
from footpath.growth.models import Surprise, Syllabus, SyllabusVersion
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.fixture
def shared(monkeypatch, guarded):
    """With the guard of all verbs on items, or without it, as a control."""
    monkeypatch.setattr(import_module("footpath.growth.actions._onboarding"), "GUARDED", guarded)


def confirm(item, by):
    return confirm_item(item, by=by, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_two_checkers_confirm_at_once_and_one_does(cast, shared, guarded):
    it = name_checker(open_one(cast), checker=cast.max, by=cast.cleo, now=MONDAY)
    item = done(it)
    won, told = race.at_once(partial(fresh, item), (confirm, cast.ben), (confirm, cast.max))
    assert len(won) == Event.objects.filter(kind="onboarding.item_confirmed").count() == (1 if guarded else 2)
    assert len(told) == (1 if guarded else 0)
    if guarded:
        assert fresh(item).settled_by in won
        assert "confirmed" in told[0]


@pytest.mark.parametrize("guarded", [True, False])
def test_the_hire_undoes_while_a_checker_confirms(cast, shared, guarded):
    it = open_one(cast)
    item = done(it)
    undo = (lambda seen, by: undo_item(seen, by=by, now=MONDAY), it.hire)
    won, told = race.at_once(partial(fresh, item), undo, (confirm, cast.ben))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))
    if guarded:
        assert fresh(item).state == ("open" if won == [it.hire] else "confirmed")


@pytest.mark.parametrize("guarded", [True, False])
def test_a_plan_is_published_twice_at_once(cast, monkeypatch, guarded):
    monkeypatch.setattr(import_module("footpath.growth.actions._syllabus"), "GUARDED", guarded)
    keep_part(None, None, title="Another one", due=3, by=cast.eve, now=MONDAY)
    type(cast.max).objects.filter(pk=cast.max.pk).update(champions=True)
    cast.max.champions = True
    publish = (lambda seen, by: publish_syllabus(seen, by=by, now=MONDAY), cast.eve)
    seen = partial(Syllabus.objects.get, whose=0)
    won, told = race.at_once(seen, publish, (publish[0], cast.max))
    assert SyllabusVersion.objects.count() == (2 if guarded else 3)
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))


def test_two_workers_remind_once(cast):
    it = open_one(cast)
    remind = (lambda seen, _by: remind_onboarding(seen, "due", of=seen.hire, now=MONDAY), cast.ana)
    won, _told = race.at_once(lambda: it, remind, remind)
    assert len(won) == Event.objects.filter(kind="onboarding.reminded").count() == 1


def test_a_note_that_is_given_in_two_windows_is_given_once(cast):
    it = open_one(cast)
    note_surprise(it, text="x", by=it.hire, now=MONDAY)
    facts = {"give": "idea", "what": "Mend the form", "team": cast.facilities, "now": MONDAY}
    give = (lambda seen, by: give_surprise(seen, **facts, by=by), it.hire)
    won, told = race.at_once(Surprise.objects.select_related("onboarding").get, give, give)
    assert (len(won), len(told)) == (1, 1)
