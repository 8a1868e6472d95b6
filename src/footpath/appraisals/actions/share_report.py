"""When does whoever leads somebody read their report?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import held, move
from footpath.appraisals.circle import supervisor_of
from footpath.appraisals.events import AppraisalShared
from footpath.appraisals.models import Appraisal, Purpose
from footpath.appraisals.permissions import is_subject, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.permissions import leads_person
from footpath.people.refusals import Refused


@transaction.atomic
def share_report(it: Appraisal, *, by: Person | None, now: datetime) -> Appraisal:
    """By the person at any time, with whoever leads them now; of an appraisal by itself (`by` is None) once the five
    working days are over, and only with whom everybody was told would read it, if they still lead the person.

    Raises PermissionDenied, Refused.
    """
    require(by is None or is_subject(by, it))
    it = held(it, states.OWNER_ONLY, states.PLAN)
    if it.shared_at is not None:
        raise Refused(_("It is shared already."))
    if by is None:
        _require_due(it, now)
        reader: Person | None = it.supervisor
    else:
        reader = supervisor_of(it.subject, now.date())
    if reader is None:
        raise Refused(_("Nobody leads you at the moment."))
    columns = {"shared_at": now, "supervisor": reader}
    if it.state == states.OWNER_ONLY:
        return move(it, states.SHARED, AppraisalShared(), by=by, now=now, **columns)
    Appraisal.objects.filter(pk=it.pk).update(**columns)
    record(AppraisalShared(), subject=it, by=by, now=now)
    return Appraisal.objects.select_related("subject", "supervisor", "coach").get(pk=it.pk)


def _require_due(it: Appraisal, now: datetime) -> None:
    late = it.owner_until is not None and now > it.owner_until
    if it.purpose != Purpose.APPRAISAL or not late or not leads_person(it.supervisor, it.subject, now.date()):
        raise Refused(_("It is its owner’s to share."))
