"""How does somebody take a coworker off their list?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import held
from footpath.appraisals.circle import reports_of
from footpath.appraisals.events import AppraisalChanged
from footpath.appraisals.models import Appraisal, Group, Rater
from footpath.appraisals.permissions import is_subject, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def drop_peer(rater: Rater, *, by: Person, now: datetime) -> Appraisal:
    """Somebody who was proposed is not asked. Whom they lead cannot be taken off: they are asked in any case.

    Raises PermissionDenied, Refused.
    """
    require(is_subject(by, rater.appraisal))
    it = held(rater.appraisal, states.NOMINATION)
    if rater.group != Group.PEER or rater.person_id in reports_of(it.subject, now.date()):
        raise Refused(_("Only coworkers whom you proposed can be taken off the list."))
    Rater.objects.filter(pk=rater.pk, group=Group.PEER).delete()
    Appraisal.objects.filter(pk=it.pk).update(handed_in=False)
    record(AppraisalChanged(), subject=it, by=by, now=now)
    return it
