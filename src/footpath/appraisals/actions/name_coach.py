"""With whom does somebody look at their report?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import held
from footpath.appraisals.events import AppraisalChanged, AppraisalCoachNamed
from footpath.appraisals.models import Appraisal
from footpath.appraisals.permissions import is_subject, require
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def name_coach(it: Appraisal, *, coach: Person | None, by: Person, now: datetime) -> Appraisal:
    """One person of their choice reads it with them from now on; None: nobody any more.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_subject(by, it))
    it = held(it, *states.READ)
    if coach is not None and (coach.pk == it.subject_id or not coach.is_active):
        raise ValidationError({"coach": _("Choose somebody else who works here.")})
    if coach is not None and coach.pk == it.supervisor_id:
        raise ValidationError(
            {"coach": _("Whoever leads you reads it when it is shared. Choose somebody beside that.")}
        )
    is_new = coach is not None and coach.pk != it.coach_id
    Appraisal.objects.filter(pk=it.pk).update(coach=coach)
    it.coach = coach
    record(AppraisalCoachNamed() if is_new else AppraisalChanged(), subject=it, by=by, now=now)
    return it
