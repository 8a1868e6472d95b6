"""How does somebody new get a buddy?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._onboarding import check_guide, held, settled
from footpath.growth.events import BuddyNamed
from footpath.growth.models import ItemKind, Onboarding
from footpath.growth.onboarding import states
from footpath.growth.onboarding.permissions import can_guide, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def name_buddy(onboarding: Onboarding, *, buddy: Person, by: Person, now: datetime) -> Onboarding:
    """Somebody stands beside them from before the first day on, or another one does; everything opens. By those who
    lead the team, and by whoever began it while there is none.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    began = onboarding.buddy_id is None and onboarding.began_by_id == by.pk != onboarding.hire_id and by.is_active
    require(began or can_guide(by, onboarding, now.date()))
    it = held(onboarding)
    check_guide("buddy", buddy, it.hire)
    if Onboarding.objects.filter(pk=it.pk, buddy=onboarding.buddy_id).update(buddy=buddy) != 1:
        raise faster(it.subject_kind, it.pk)
    first = it.items.filter(kind=ItemKind.BUDDY).exclude(state__in=states.SETTLED)
    first.update(state=states.CONFIRMED, done_by=by, done_at=now, **settled(it, by, now))
    it.items.filter(state=states.LOCKED).update(state=states.OPEN)
    record(BuddyNamed(), subject=it, by=by, now=now)
    return held(it)
