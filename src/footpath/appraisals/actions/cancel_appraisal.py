"""How does one end before its close?"""

from datetime import datetime

from django.db import transaction

from footpath.appraisals import states
from footpath.appraisals.actions._held import SHORT, held, move, written
from footpath.appraisals.events import AppraisalCancelled
from footpath.appraisals.models import Appraisal, Rater
from footpath.appraisals.permissions import can_cancel, require
from footpath.appraisals.taking_in import destroy
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def cancel_appraisal(it: Appraisal, *, reason: str, by: Person | None, now: datetime) -> Appraisal:
    """What was answered is destroyed, and nobody has read it. `by` is None where the person has left.

    Raises PermissionDenied, ValidationError naming the field, Refused after the close.
    """
    require(by is None or can_cancel(by, it))
    it = held(it, *states.BEFORE_CLOSE)
    why = typed.one_line("reason", reason, longest=SHORT, needed=by is not None)
    Rater.objects.filter(appraisal=it).update(is_open=False, waits=False)
    destroy(it)
    locked = written(it, cancelled=why)
    return move(it, states.CANCELLED, AppraisalCancelled(), by=by, now=now, locked=locked)
