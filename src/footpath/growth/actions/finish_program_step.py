"""How is a step of a program done?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._program import check_words, settle
from footpath.growth.models import ProgramStep
from footpath.growth.program import states
from footpath.people.models import Person


@transaction.atomic
def finish_program_step(step: ProgramStep, *, brought: str = "", by: Person, now: datetime) -> ProgramStep:
    """It is done; with a few words on what it brought, for everybody. It can be brought back.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    words = check_words("brought", brought)
    return settle(step, states.DONE, by=by, now=now, brought=words, done_on=by.today(now))
