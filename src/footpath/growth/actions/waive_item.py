"""How is it said that somebody new need not do something?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._onboarding import complete_if_settled, held, move, settled
from footpath.growth.events import ItemWaived
from footpath.growth.models import ItemKind, OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.permissions import can_waive, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def waive_item(item: OnboardingItem, *, reason: str, by: Person, now: datetime) -> OnboardingItem:
    """With a reason, which stands on the certificate; by the checker, or those who lead the team. A buddy is needed.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(item.kind != ItemKind.BUDDY and can_waive(by, item.onboarding, now.date()))
    text = typed.one_line("reason", reason, longest=200, needed=True)
    it = held(item.onboarding)
    move(item, states.WAIVED, texts={"reason": text}, **settled(it, by, now))
    record(ItemWaived(item.pk), subject=it, by=by, now=now)
    complete_if_settled(it, by=by, now=now)
    return OnboardingItem.objects.get(pk=item.pk)
