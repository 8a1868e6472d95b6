"""What is left of workshops when somebody is erased?"""

from datetime import datetime

from footpath.growth.events import WorkshopGuestChanged
from footpath.growth.models import Entry, GroupLine, Participant, ShownResult, Workshop, WorkshopKind
from footpath.growth.workshops.locked import lock, unlock
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """What they wrote goes, and their own workbooks; a workshop that they led goes on for those who were in it. Their
    name goes from what others wrote, and from what the big screen showed.
    """
    Workshop.objects.filter(facilitator=person, kind=WorkshopKind.ALONE).delete()
    led = list(Workshop.objects.filter(facilitator=person))
    Workshop.objects.filter(facilitator=person).update(facilitator=None)
    Participant.objects.filter(person=person).delete()
    for workshop in led:
        record(WorkshopGuestChanged(what="left"), subject=workshop, by=None, now=now)
    names = names_of(person)
    for model in (Entry, GroupLine, ShownResult):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = {key: without_names(value, names) for key, value in texts.items()}
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
