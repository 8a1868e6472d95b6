"""What if a step of a program is not done here?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._program import check_words, settle
from footpath.growth.models import ProgramStep
from footpath.growth.program import states
from footpath.people.models import Person


@transaction.atomic
def leave_out_program_step(step: ProgramStep, *, reason: str, by: Person, now: datetime) -> ProgramStep:
    """It is left out, and everybody reads why. It can be brought back.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    words = check_words("reason", reason, needed=_("Say why, in a few words. Everybody who is in it reads them."))
    return settle(step, states.LEFT_OUT, by=by, now=now, reason=words)
