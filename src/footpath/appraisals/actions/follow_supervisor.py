"""Who agrees with the list when somebody else leads the person by now?"""

from datetime import datetime

from django.db import transaction

from footpath.appraisals import states
from footpath.appraisals.actions._held import held
from footpath.appraisals.circle import supervisor_of
from footpath.appraisals.events import AppraisalChanged
from footpath.appraisals.models import Appraisal, Rater
from footpath.history.record import record
from footpath.people.permissions import leads_person


@transaction.atomic
def follow_supervisor(it: Appraisal, *, now: datetime) -> bool:
    """Before anybody is asked: whoever leads the person now; where they were on the list, they rate as whoever leads.
    Once everybody was told who will read it, that stays as it was told. Whether anything changed.
    """
    it = held(it, states.SETUP, states.NOMINATION)
    if it.supervisor.is_active and leads_person(it.supervisor, it.subject, now.date()):
        return False
    heir = supervisor_of(it.subject, now.date())
    if heir is None or heir.pk == it.supervisor_id:
        return False
    Rater.objects.filter(appraisal=it, person=heir).delete()
    begun = {"begun_by": heir} if it.begun_by_id == it.supervisor_id else {}
    Appraisal.objects.filter(pk=it.pk).update(supervisor=heir, handed_in=False, **begun)
    record(AppraisalChanged(), subject=it, by=None, now=now)
    return True
