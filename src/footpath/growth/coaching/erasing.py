"""What is left of coaching when somebody is erased?"""

from datetime import datetime

from django.db.models import Q

from footpath.growth.coaching import states
from footpath.growth.coaching.locked import lock, unlock
from footpath.growth.events import CoachingLeft
from footpath.growth.models import CoachingLook, CoachingTalk, CoachTraining
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """What they learned goes, the sheets that they prepared, and every talk that was about them. A talk that they
    offered stays for the person whose it is as well, without their name; it is followed no more. In the texts of
    others their name goes.
    """
    CoachTraining.objects.filter(person=person).delete()
    CoachingTalk.objects.filter(Q(coached=person) | Q(supervisor=person, offered_at=None)).delete()
    for talk in CoachingTalk.objects.filter(supervisor=person, state__in=states.OPEN):
        CoachingTalk.objects.filter(pk=talk.pk).update(state=states.LEFT, ended_at=now)
        record(CoachingLeft(), subject=talk, by=None, now=now)
    names = names_of(person)
    for model in (CoachingTalk, CoachingLook, CoachTraining):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = without_names(texts, names)
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
