"""How does a program end?"""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from footpath.growth.actions._program import check_words, held
from footpath.growth.events import ProgramEnded
from footpath.growth.models import Program
from footpath.growth.program import states
from footpath.growth.program.permissions import require, stewards
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def end_program(program: Program, *, reason: str = "", by: Person | None, now: datetime) -> Program:
    """By itself (`by` is None) as soon as the last day of its last step has passed; before that with a reason, by
    champions and administrators. What was done stays to be read, and another one can be started.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    it = held(program)
    if by is None:
        last = it.steps.exclude(state=states.LEFT_OUT).aggregate(last=Max("last"))["last"]
        if last is not None and now.date() <= last:
            raise Refused(_("Its last day is still ahead."))
        columns = {"state": states.OVER, "reason": ""}
    else:
        require(stewards(by))
        words = check_words("reason", reason, needed=_("Say why, in a few words. Everybody who is in it reads them."))
        columns = {"state": states.ENDED, "reason": words}
    if not Program.objects.filter(pk=it.pk, state=states.RUNNING).update(ended_at=now, **columns):
        raise faster(it.subject_kind, it.pk)
    record(ProgramEnded(early=by is not None), subject=it, by=by, now=now)
    return Program.objects.get(pk=it.pk)
