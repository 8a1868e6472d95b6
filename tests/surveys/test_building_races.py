"""Of two who change an instrument, or a behavior, at once: does one win, and is the other told?"""

from dataclasses import replace
from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.surveys.making import SMALL, champion, made

from footpath.surveys import actions
from footpath.surveys.models import BehaviorWording, MineLine, Obstacle, Trial, Version
from footpath.surveys.models import Tester as Asked

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
DRAFTS = import_module("footpath.surveys.actions._drafts")
TRY = import_module("footpath.surveys.actions.try_out")


def save(version, person):
    actions.save_draft(version, replace(SMALL, title=f"As {person}"), edits=version.edits, by=person, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_who_change_a_draft_one_is_told(cast, monkeypatch, guarded):
    """Without the guard, as a control, one of the two texts is lost."""
    monkeypatch.setattr(DRAFTS, "GUARDED", guarded)
    made(cast)
    champion(cast.ben)
    fetch = partial(Version.objects.select_related("instrument").get)
    won, told = race.at_once(fetch, (save, cast.ben), (save, cast.cleo))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))


@pytest.mark.parametrize("guarded", [True, False])
def test_one_who_tries_it_in_two_windows_counts_once(cast, monkeypatch, guarded):
    monkeypatch.setattr(TRY, "GUARDED", guarded)
    actions.ask_testers(made(cast), [cast.ana], by=cast.cleo, now=MONDAY)

    def try_it(tester, person):
        actions.try_out(tester, seconds={}, whole=None, comments={}, by=person, now=MONDAY)

    race.at_once(Asked.objects.get, (try_it, cast.ana), (try_it, cast.ana))
    assert Trial.objects.count() == (1 if guarded else 2)


def test_of_two_who_begin_the_next_version_one_is_told(cast):
    instrument = made(cast).instrument
    Version.objects.update(fixed_at=MONDAY)

    def begin(instrument, person):
        actions.begin_version(instrument, by=person, now=MONDAY)

    won, told = race.at_once(lambda: instrument, (begin, cast.cleo), (begin, cast.cleo))
    assert (len(won), len(told), Version.objects.count()) == (1, 1, 2)


def test_of_two_who_word_a_behavior_one_is_told(cast):
    champion(cast.ben)
    champion(cast.cleo)
    facts = {"theme": "time", "name": "N", "asking": "a", "asked": "b", "praise": "P."}

    def word(_seen, person):
        actions.word_behavior("greets", **facts, number=0, by=person, now=MONDAY)

    won, told = race.at_once(lambda: None, (word, cast.ben), (word, cast.cleo))
    assert (len(won), len(told), BehaviorWording.objects.count()) == (1, 1, 1)


def test_a_line_that_is_moved_twice_at_once_stands_there_once(cast):
    actions.keep_mine(cast.ana, texts={"obstacles": "Forms"}, by=cast.ana, now=MONDAY)

    def move(line, person):
        actions.move_obstacle(line, by=person, now=MONDAY)

    race.at_once(MineLine.objects.get, (move, cast.ana), (move, cast.ana))
    assert Obstacle.objects.count() == 1
