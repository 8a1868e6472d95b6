"""What follows from a report?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import LONG, held, move, written
from footpath.appraisals.events import AppraisalAgreed
from footpath.appraisals.models import Appraisal, Outcome, Purpose
from footpath.appraisals.permissions import can_agree, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def agree_outcome(it: Appraisal, *, outcome: str, text: str, by: Person, now: datetime) -> Appraisal:
    """A reward, coaching, both or neither, with what was agreed in words: the record of it. In half a year the same is
    asked again.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(can_agree(by, it))
    it = held(it, *states.AGREEABLE)
    if it.state == states.OWNER_ONLY and it.purpose == Purpose.APPRAISAL:
        raise Refused(_("What follows from an appraisal is agreed by both, once it is shared."))
    if outcome not in Outcome.values:
        raise ValidationError({"outcome": _("Choose one.")})
    agreed = typed.many_lines("text", text, longest=LONG, needed=True)
    columns = {"outcome": outcome, "agreed_at": now, "locked": written(it, agreed=agreed)}
    if it.state != states.PLAN:
        return move(it, states.PLAN, AppraisalAgreed(), by=by, now=now, **columns)
    Appraisal.objects.filter(pk=it.pk).update(**columns)
    record(AppraisalAgreed(), subject=it, by=by, now=now)
    return Appraisal.objects.select_related("subject", "supervisor", "coach").get(pk=it.pk)
