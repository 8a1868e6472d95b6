"""Of two who answer, decide or remind at once, does one win?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.conversations.offering import DUE, consult, hinder, offer, own

from footpath.conversations import actions
from footpath.conversations.models import Advice, Idea, Obstacle
from footpath.history.models import Event
from footpath.surveys.actions import keep_mine, move_obstacle
from footpath.surveys.models import MineLine

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
ACTIONS = "footpath.conversations.actions."
LATE = MONDAY.replace(month=12, day=21)


def yes(idea, by):
    actions.answer_idea(idea, agreed=True, owner=by, due=DUE, by=by, now=MONDAY)


def not_now(idea, by):
    actions.answer_idea(idea, agreed=False, reason="No room.", by=by, now=MONDAY)


def decide(obstacle, by, outcome):
    actions.decide_obstacle(obstacle, outcome=outcome, decision="So it is.", by=by, now=MONDAY)


def guard(monkeypatch, verb, on):
    monkeypatch.setattr(import_module(ACTIONS + verb), "GUARDED", on)


@pytest.mark.parametrize("guarded", [True, False])
def test_an_idea_has_one_answer(cast, monkeypatch, guarded):
    """Without the guard, as a control, two."""
    guard(monkeypatch, "_answered", guarded)
    idea = offer(cast)
    won, told = race.at_once(partial(Idea.objects.get, pk=idea.pk), (yes, cast.cleo), (not_now, cast.max))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))
    answers = Event.objects.filter(kind__in=("idea.agreed", "idea.set_aside"))
    assert answers.count() == len(won)


@pytest.mark.parametrize("guarded", [True, False])
def test_an_obstacle_has_one_decision(cast, monkeypatch, guarded):
    guard(monkeypatch, "_answered", guarded)
    obstacle = own(cast, hinder(cast))
    keep, change = partial(decide, outcome="kept"), partial(decide, outcome="changed")
    won, _told = race.at_once(partial(Obstacle.objects.get, pk=obstacle.pk), (keep, cast.cleo), (change, cast.max))
    assert len(won) == (1 if guarded else 2)
    assert Event.objects.filter(kind="obstacle.decided").count() == len(won)


@pytest.mark.parametrize("guarded", [True, False])
@pytest.mark.parametrize(("verb", "begin", "kind"), [("remind_idea", offer, Idea), ("turn_advice", consult, Advice),
                                                     ("remind_obstacle", hinder, Obstacle)])  # fmt: skip
def test_two_workers_do_it_once(cast, monkeypatch, guarded, verb, begin, kind):
    guard(monkeypatch, verb, guarded)
    begin(cast)

    def work(thing, _by):
        return getattr(actions, verb)(thing, now=LATE)

    won, _told = race.at_once(kind.objects.get, (work, cast.ana), (work, cast.ana))
    assert len(won) == (1 if guarded else 2)


@pytest.mark.parametrize("guarded", [True, False])
def test_a_line_of_ones_own_list_is_moved_once(cast, guarded):
    keep_mine(cast.ana, texts={"obstacles": "Two passwords"}, by=cast.ana, now=MONDAY)
    own_line = move_obstacle(MineLine.objects.get(), by=cast.ana, now=MONDAY)

    def name(_seen, _by):
        hinder(cast, own=own_line)

    if guarded:
        won, told = race.at_once(lambda: None, (name, cast.ana), (name, cast.ana))
        assert (len(won), len(told), Obstacle.objects.count()) == (1, 1, 1)
        return
    with race.without("an_own_obstacle_is_moved_once", Obstacle):
        won, told = race.at_once(lambda: None, (name, cast.ana), (name, cast.ana))
        assert (len(won), len(told)) == (2, 0)
