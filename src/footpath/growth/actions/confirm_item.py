"""How is it confirmed that something was done?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._onboarding import complete_if_settled, held, move, settled
from footpath.growth.events import ItemConfirmed
from footpath.growth.models import OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.permissions import can_check, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def confirm_item(item: OnboardingItem, *, by: Person, now: datetime) -> OnboardingItem:
    """Buddy, checker or lead has seen it; never whoever did it, and never the new colleague.

    Raises PermissionDenied, Refused where it is not done, SomebodyWasFaster.
    """
    require(can_check(by, item, now.date()))
    it = held(item.onboarding)
    if item.state == states.OPEN:
        raise Refused(_("It is not done yet: there is nothing to confirm."))
    move(item, states.CONFIRMED, **settled(it, by, now))
    record(ItemConfirmed(item.pk), subject=it, by=by, now=now)
    complete_if_settled(it, by=by, now=now)
    return OnboardingItem.objects.get(pk=item.pk)
