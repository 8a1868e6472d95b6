"""What if a step of a program begins on another day?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.routing import DAY, TODAY, leg, started

from footpath.growth.actions import finish_program_step, move_program_step
from footpath.history.models import Event
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


def test_it_takes_as_long_as_before_and_the_others_stay(cast):
    program = started(cast)
    survey, contact = leg(program, "survey"), leg(program, "contact")
    moved = move_program_step(survey, first=survey.first + WEEK, by=cast.eve, now=MONDAY)
    assert (moved.first, moved.last) == (survey.first + WEEK, survey.last + WEEK)
    assert moved.is_moved
    assert moved.was_first == survey.first
    assert leg(program, "contact").first == contact.first
    assert Event.objects.get(kind="program.step_moved").facts["step"] == "survey"


def test_what_comes_after_it_and_is_to_do_moves_along(cast):
    program = started(cast)
    before = {one.key: one.first for one in program.steps.all()}
    finish_program_step(leg(program, "contact"), by=cast.eve, now=MONDAY)
    move_program_step(leg(program, "survey"), first=before["survey"] + WEEK, along=True, by=cast.eve, now=MONDAY)
    moved = {one.key for one in program.steps.all() if one.first != before[one.key]}
    assert moved == {"survey", "worksheets", "workshop", "agreements", "plans", "again"}


@pytest.mark.parametrize("first", [None, TODAY - DAY, TODAY + timedelta(days=265)])
def test_a_day_that_cannot_be_is_named(cast, first):
    program = started(cast)
    with pytest.raises(ValidationError) as error:
        move_program_step(leg(program, "plans"), first=first, by=cast.eve, now=MONDAY)
    assert "first" in error.value.error_dict


def test_the_others_do_not_go_beyond_the_end_nor_before_the_start(cast):
    program = started(cast)
    with pytest.raises(ValidationError, match="nine months"):
        move_program_step(
            leg(program, "serves"), first=TODAY + timedelta(days=200), along=True, by=cast.eve, now=MONDAY
        )
    move_program_step(leg(program, "again"), first=TODAY, by=cast.eve, now=MONDAY)
    with pytest.raises(ValidationError, match="before the first day"):
        move_program_step(leg(program, "plans"), first=TODAY + WEEK, along=True, by=cast.eve, now=MONDAY)


def test_not_by_others_nor_once_it_is_done_nor_over_somebody_faster(cast):
    program = started(cast)
    survey = leg(program, "survey")
    with pytest.raises(PermissionDenied):
        move_program_step(survey, first=TODAY, by=cast.ana, now=MONDAY)
    move_program_step(leg(program, "survey"), first=TODAY, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        move_program_step(survey, first=TODAY + 2 * WEEK, by=cast.eve, now=MONDAY)
    finish_program_step(leg(program, "survey"), by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="Bring it back first"):
        move_program_step(leg(program, "survey"), first=TODAY, by=cast.eve, now=MONDAY)
