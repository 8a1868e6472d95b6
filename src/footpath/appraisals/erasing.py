"""What is left of 360° feedback when somebody is erased?"""

from datetime import datetime

from footpath.appraisals import states
from footpath.appraisals.events import AppraisalChanged
from footpath.appraisals.locked import lock, unlock
from footpath.appraisals.models import Appraisal, Group, Rater
from footpath.appraisals.taking_in import destroy, destroy_of
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """All that was about them goes. That they were asked about others stays as of a former colleague: how many were
    asked decides what may be told; what they said without their name nobody can find. Reports that are out stay as they
    are: made anew they would tell what was erased.
    """
    for it in Appraisal.objects.filter(subject=person):
        destroy(it)
    Appraisal.objects.filter(pulse_of__subject=person).delete()
    Appraisal.objects.filter(subject=person).delete()
    for it in Appraisal.objects.filter(supervisor=person, state__in=states.BEFORE_CLOSE):
        destroy_of(it, Group.SUPERVISOR)
        record(AppraisalChanged(), subject=it, by=None, now=now)
    Appraisal.objects.filter(coach=person).update(coach=None)
    Rater.objects.filter(person=person).update(is_open=False, waits=False, locked="")
    names = names_of(person)
    for model in (Appraisal, Rater):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = {key: without_names(value, names) for key, value in texts.items()}
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
