"""What is left of the practice room when somebody is erased?"""

from datetime import datetime

from footpath.growth.models import Card, CoachQuiet, Phrase, Polish
from footpath.growth.practice.locked import lock, unlock
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, _now: datetime) -> None:
    """Their cards go, and the lines they suggested; a phrase stays with the team, and bears their name no more. Their
    name goes from the cards and lines of others.
    """
    Card.objects.filter(owner=person).delete()
    Polish.objects.filter(helper=person).delete()
    CoachQuiet.objects.filter(person=person).delete()
    Phrase.objects.filter(given_by=person).update(given_by=None)
    names = names_of(person)
    for model in (Card, Polish):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = {key: without_names(value, names) for key, value in texts.items()}
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
