"""How does an onboarding end before everything is done?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._onboarding import held
from footpath.growth.events import OnboardingEnded
from footpath.growth.models import Onboarding
from footpath.growth.onboarding import states
from footpath.growth.onboarding.permissions import can_guide, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def end_onboarding(onboarding: Onboarding, *, by: Person, now: datetime) -> Onboarding:
    """What was done stays as it was; another one can begin. By those who lead the team.

    Raises PermissionDenied, Refused where it is over.
    """
    require(can_guide(by, onboarding, now.date()))
    it = held(onboarding)
    if not Onboarding.objects.filter(pk=it.pk, state=states.UNDER_WAY).update(state=states.ENDED, ended_at=now):
        raise faster(it.subject_kind, it.pk)
    record(OnboardingEnded(), subject=it, by=by, now=now)
    return Onboarding.objects.get(pk=it.pk)
