"""What if a step of a program is to do after all?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.routing import leg, started

from footpath.growth.actions import bring_back_program_step, finish_program_step, leave_out_program_step
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_is_to_do_again_and_the_words_stay(cast):
    program = started(cast)
    finish_program_step(leg(program, "serves"), brought="Much.", by=cast.eve, now=MONDAY)
    leave_out_program_step(leg(program, "workshop"), reason="No rooms.", by=cast.eve, now=MONDAY)
    back = bring_back_program_step(leg(program, "serves"), by=cast.eve, now=MONDAY)
    assert (back.state, back.done_on, back.brought) == ("ahead", None, "Much.")
    assert bring_back_program_step(leg(program, "workshop"), by=cast.eve, now=MONDAY).reason == ""
    assert Event.objects.filter(kind="program.step_reopened").count() == 2


def test_not_by_others_nor_what_is_to_do(cast):
    program = started(cast)
    with pytest.raises(Refused, match="“to do”"):
        bring_back_program_step(leg(program, "serves"), by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        bring_back_program_step(leg(program, "serves"), by=cast.ben, now=MONDAY)
