"""What becomes of the onboardings in which somebody has a part who does not work here any more?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.events import OnboardingEnded, SomebodyMissing
from footpath.growth.models import Onboarding
from footpath.growth.onboarding import states
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def leave_onboardings(person: Person, *, now: datetime) -> None:
    """Their own ends. Where they were buddy or checker nobody is, and whoever leads the team is told; what is open
    stays open.
    """
    running = Onboarding.objects.filter(state=states.UNDER_WAY)
    for it in running.filter(hire=person):
        Onboarding.objects.filter(pk=it.pk, state=states.UNDER_WAY).update(state=states.ENDED, ended_at=now)
        record(OnboardingEnded(), subject=it, by=None, now=now)
    for who in ("buddy", "checker"):
        for it in running.filter(**{who: person}):
            if Onboarding.objects.filter(pk=it.pk, **{who: person}).update(**{who: None}):
                record(SomebodyMissing(who), subject=it, by=None, now=now)
