"""How does a program end?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.routing import again, leg, started

from footpath.growth.actions import end_program, leave_out_program_step
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_before_its_last_day_with_a_reason(cast):
    program = started(cast)
    with pytest.raises(ValidationError):
        end_program(program, by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        end_program(program, reason="No.", by=cast.max, now=MONDAY)
    ended = end_program(program, reason="We merge with the south.", by=cast.eve, now=MONDAY)
    assert (ended.state, ended.ended_at, ended.reason) == ("ended", MONDAY, "We merge with the south.")
    assert Event.objects.get(kind="program.ended").facts == {"early": True}
    with pytest.raises(Refused, match="is over"):
        end_program(again(program), reason="Again.", by=cast.eve, now=MONDAY)


def test_by_itself_once_its_last_day_has_passed(cast):
    program = started(cast)
    with pytest.raises(Refused, match="still ahead"):
        end_program(program, by=None, now=MONDAY + timedelta(days=89))
    assert end_program(program, by=None, now=MONDAY + timedelta(days=90)).state == "over"


def test_what_is_left_out_keeps_nobody_waiting(cast):
    program = started(cast)
    leave_out_program_step(leg(program, "again"), reason="Next year.", by=cast.eve, now=MONDAY)
    assert end_program(program, by=None, now=MONDAY + timedelta(days=80)).state == "over"
