"""What is left of onboardings when somebody is erased?"""

from datetime import datetime

from footpath.growth.actions import leave_onboardings
from footpath.growth.models import Onboarding, OnboardingItem, Surprise
from footpath.growth.onboarding.locked import lock, unlock
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """Their own goes, with all that they wrote. Where they were buddy or checker nobody is; that they confirmed
    something stays, of a former colleague. Their name goes from the words of others.
    """
    leave_onboardings(person, now=now)
    Onboarding.objects.filter(hire=person).delete()
    Onboarding.objects.filter(buddy=person).update(buddy=None)
    Onboarding.objects.filter(checker=person).update(checker=None)
    OnboardingItem.objects.filter(person=person).update(person=None)
    names = names_of(person)
    for model in (OnboardingItem, Surprise):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = {key: without_names(value, names) for key, value in texts.items()}
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
