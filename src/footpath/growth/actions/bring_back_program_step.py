"""What if a step of a program is to do after all?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._program import change, check_way, held
from footpath.growth.events import ProgramStepReopened
from footpath.growth.models import ProgramStep
from footpath.growth.program import states
from footpath.growth.program.permissions import require, stewards
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def bring_back_program_step(step: ProgramStep, *, by: Person, now: datetime) -> ProgramStep:
    """It was left out, or was not done after all; its days stay, and so do the words on what it brought.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(stewards(by))
    program = held(step.program)
    check_way(step, states.AHEAD)
    change(step, state=states.AHEAD, done_on=None, reason="")
    record(ProgramStepReopened(step=step.key), subject=program, by=by, now=now)
    return ProgramStep.objects.get(pk=step.pk)
