"""Of two who act on a program at once, does one win?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.growth.routing import DAY, TODAY, crew, leg, started

from footpath.growth.actions import begin_program, finish_program_step, leave_out_program_step, move_program_step
from footpath.growth.models import Program
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def begin(team, by):
    return begin_program(team=team, starts_on=TODAY, by=by, now=MONDAY)


def test_two_clicks_on_start_start_one(cast):
    won, told = race.at_once(lambda: None, (begin, cast.eve), (begin, cast.eve))
    assert (len(won), len(told)) == (1, 1)
    assert "runs already" in told[0]
    assert Program.objects.count() == Event.objects.filter(kind="program.begun").count() == 1


@pytest.mark.parametrize("guarded", [True, False])
def test_one_for_all_and_one_for_a_part_are_started_at_once(cast, monkeypatch, guarded):
    monkeypatch.setattr(import_module("footpath.growth.actions.begin_program"), "GUARDED", guarded)
    crew(cast.facilities, 5)
    part = (lambda _seen, by: begin(cast.facilities, by), cast.eve)
    won, told = race.at_once(lambda: None, (begin, cast.eve), part)
    assert len(won) == Program.objects.count() == (1 if guarded else 2)
    assert len(told) == (1 if guarded else 0)


@pytest.mark.parametrize("guarded", [True, False])
def test_one_moves_a_step_while_another_moves_it_elsewhere(cast, monkeypatch, guarded):
    monkeypatch.setattr(import_module("footpath.growth.actions._program"), "GUARDED", guarded)
    program = started(cast)

    def move(days, step, by):
        return move_program_step(step, first=TODAY + days * DAY, by=by, now=MONDAY)

    won, told = race.at_once(
        partial(leg, program, "survey"), (partial(move, 20), cast.eve), (partial(move, 30), cast.eve)
    )
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))


def test_one_leaves_out_what_another_has_done(cast):
    program = started(cast)
    done = (lambda step, by: finish_program_step(step, by=by, now=MONDAY), cast.eve)
    left = (lambda step, by: leave_out_program_step(step, reason="No.", by=by, now=MONDAY), cast.eve)
    won, told = race.at_once(partial(leg, program, "survey"), done, left)
    assert (len(won), len(told)) == (1, 1)
    assert Event.objects.filter(kind="program.step_settled").count() == 1
