"""Who confirms what somebody new has done?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._onboarding import check_guide, held
from footpath.growth.events import CheckerNamed
from footpath.growth.models import Onboarding
from footpath.growth.onboarding.permissions import can_guide, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def name_checker(onboarding: Onboarding, *, checker: Person | None, by: Person, now: datetime) -> Onboarding:
    """Somebody besides buddy and lead, or None: then it is those two.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(can_guide(by, onboarding, now.date()))
    it = held(onboarding)
    if checker is not None:
        check_guide("checker", checker, it.hire)
    if Onboarding.objects.filter(pk=it.pk, checker=onboarding.checker_id).update(checker=checker) != 1:
        raise faster(it.subject_kind, it.pk)
    record(CheckerNamed(), subject=it, by=by, now=now)
    return held(it)
