"""How does somebody take back that something is done?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._onboarding import held, move
from footpath.growth.events import ItemUndone
from footpath.growth.models import OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.permissions import require
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def undo_item(item: OnboardingItem, *, by: Person, now: datetime) -> OnboardingItem:
    """It is to do again, as long as nobody has confirmed it; by whoever said that it is done. The words stay.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == item.done_by_id)
    it = held(item.onboarding)
    move(item, states.OPEN, done_by=None, done_at=None)
    record(ItemUndone(item.pk), subject=it, by=by, now=now)
    return OnboardingItem.objects.get(pk=item.pk)
