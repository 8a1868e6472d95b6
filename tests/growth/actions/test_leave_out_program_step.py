"""What if a step of a program is not done here?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.routing import leg, started

from footpath.growth.actions import leave_out_program_step
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_it_is_left_out_with_a_reason(cast):
    program = started(cast)
    left = leave_out_program_step(leg(program, "workshop"), reason="No rooms.", by=cast.eve, now=MONDAY)
    assert (left.state, left.reason) == ("left_out", "No rooms.")
    assert Event.objects.get(kind="program.step_settled").facts["state"] == "left_out"


def test_not_without_one_nor_by_others(cast):
    program = started(cast)
    with pytest.raises(ValidationError) as error:
        leave_out_program_step(leg(program, "workshop"), reason="  ", by=cast.eve, now=MONDAY)
    assert "reason" in error.value.error_dict
    with pytest.raises(PermissionDenied):
        leave_out_program_step(leg(program, "workshop"), reason="No.", by=cast.max, now=MONDAY)
