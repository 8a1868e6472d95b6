"""What if a step of a program begins on another day?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.growth.actions._program import change, check_day, held
from footpath.growth.events import ProgramStepMoved
from footpath.growth.models import ProgramStep
from footpath.growth.program import states
from footpath.growth.program.permissions import require, stewards
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def move_program_step(
    step: ProgramStep, *, first: date | None, along: bool = False, by: Person, now: datetime
) -> ProgramStep:
    """It takes as long as before. `along`: what comes after it and is to do moves by as many days.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(stewards(by))
    program = held(step.program)
    if step.state != states.AHEAD:
        raise Refused(_("Only a step that is to do can be moved. Bring it back first."))
    day = check_day(first, program)
    by_days = day - step.first
    after = program.steps.filter(state=states.AHEAD, position__gt=step.position).exclude(pk=step.pk)
    ends = [step.last + by_days, *((one.last + by_days for one in after) if along else ())]
    if max(ends) > program.starts_on + states.LONGEST:
        raise ValidationError({"first": _("That leads beyond nine months after the first day. Choose an earlier day.")})
    if along and any(one.first + by_days < program.starts_on for one in after):
        raise ValidationError({"first": _("A step after it would begin before the first day. Choose a later day.")})
    if by_days == timedelta(0):
        return step
    change(step, first=day, last=step.last + by_days)
    if along:
        after.update(first=F("first") + by_days, last=F("last") + by_days)
    record(ProgramStepMoved(step=step.key), subject=program, by=by, now=now)
    return ProgramStep.objects.get(pk=step.pk)
