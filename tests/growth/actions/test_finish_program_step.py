"""How is a step of a program done?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.routing import TODAY, leg, started

from footpath.growth.actions import end_program, finish_program_step
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_is_done_with_what_it_brought(cast):
    program = started(cast)
    done = finish_program_step(leg(program, "serves"), brought=" Two new customers. ", by=cast.eve, now=MONDAY)
    assert (done.state, done.done_on, done.brought) == ("done", TODAY, "Two new customers.")
    event = Event.objects.get(kind="program.step_settled")
    assert event.facts == {"step": "serves", "state": "done"}
    assert event.actor_id == cast.eve.pk


def test_once_and_not_by_others(cast):
    program = started(cast)
    with pytest.raises(PermissionDenied):
        finish_program_step(leg(program, "serves"), by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError):
        finish_program_step(leg(program, "serves"), brought="x" * 601, by=cast.eve, now=MONDAY)
    finish_program_step(leg(program, "serves"), by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="“done”"):
        finish_program_step(leg(program, "serves"), by=cast.eve, now=MONDAY)


def test_not_after_the_end(cast):
    program = started(cast)
    step = leg(program, "serves")
    end_program(program, reason="No.", by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="is over"):
        finish_program_step(step, by=cast.eve, now=MONDAY)
