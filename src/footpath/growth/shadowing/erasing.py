"""What becomes of visits, lunches and grids when somebody is erased?"""

from datetime import datetime

from django.db.models import Q

from footpath.growth.actions import leave_visits
from footpath.growth.models import Lunch, LunchGuest, SkillLevel, Visit, VisitConsent, VisitPlace
from footpath.growth.shadowing.locked import lock, unlock
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """Their visits and places go, with what they wrote; those who were to come are told first. A visit to them that
    took place stays its visitor's. In the texts of others their name goes.
    """
    leave_visits(person, now=now)
    Visit.objects.filter(visitor=person).delete()
    VisitConsent.objects.filter(person=person).delete()
    VisitPlace.objects.filter(host=person).delete()
    LunchGuest.objects.filter(person=person).delete()
    Lunch.objects.filter(Q(one=person) | Q(other=person)).delete()
    SkillLevel.objects.filter(person=person).delete()
    names = names_of(person)
    for model in (Visit, VisitConsent, VisitPlace):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = without_names(texts, names)
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
