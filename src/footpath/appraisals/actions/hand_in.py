"""When does whoever leads somebody look at the list of those who are asked?"""

from datetime import datetime

from django.db import transaction

from footpath.appraisals import states
from footpath.appraisals.actions._held import held
from footpath.appraisals.actions.approve_raters import require_enough
from footpath.appraisals.events import AppraisalHandedIn
from footpath.appraisals.models import Appraisal
from footpath.appraisals.permissions import is_subject, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def hand_in(it: Appraisal, *, by: Person, now: datetime) -> Appraisal:
    """The list is ready: three peers or more are on it. Whoever leads them is told, and lets it begin.

    Raises PermissionDenied, Refused.
    """
    require(is_subject(by, it))
    it = held(it, states.NOMINATION)
    require_enough(it)
    if Appraisal.objects.filter(pk=it.pk, handed_in=False).update(handed_in=True) != 1:
        raise faster(it.subject_kind, it.pk)
    record(AppraisalHandedIn(), subject=it, by=by, now=now)
    it.handed_in = True
    return it
