"""How does somebody take a break from lunch across?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.events.lunches import LunchPaused
from footpath.growth.lunches.permissions import require
from footpath.growth.models import LunchGuest
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def pause_lunches(*, paused: bool, by: Person, now: datetime) -> LunchGuest:
    """One click, without a reason; the same to come back. Raises PermissionDenied, Refused."""
    require(by.is_active)
    if LunchGuest.objects.filter(person=by).update(paused=paused) != 1:
        raise Refused(_("You do not take part yet."))
    guest = LunchGuest.objects.get(person=by)
    record(LunchPaused(), subject=guest, by=by, now=now)
    return guest
