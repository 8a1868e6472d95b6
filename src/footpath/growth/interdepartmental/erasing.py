"""What is left of interdepartmental teams when somebody is erased?"""

from datetime import datetime

from footpath.growth.interdepartmental.locked import lock, unlock
from footpath.growth.interdepartmental.verbs import vacate_seats
from footpath.growth.models import CouncilMeeting, CouncilPresence, CouncilTopic
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """Their seat is free, and it is forgotten when they were there; decisions stay, of a former colleague. Their name
    goes from the agenda and the notes.
    """
    vacate_seats(person, now=now)
    CouncilPresence.objects.filter(person=person).delete()
    names = names_of(person)
    for model in (CouncilMeeting, CouncilTopic):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = {key: without_names(value, names) for key, value in texts.items()}
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
