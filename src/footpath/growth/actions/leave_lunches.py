"""How does somebody stop taking part in lunch across?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.events.lunches import LunchLeft
from footpath.growth.lunches.permissions import require
from footpath.growth.models import LunchGuest
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def leave_lunches(*, by: Person, now: datetime) -> None:
    """Nobody is paired with them any more; what is planned stays between the two. Raises PermissionDenied, Refused."""
    require(by.is_active)
    guest = LunchGuest.objects.filter(person=by).first()
    if guest is None:
        raise Refused(_("You do not take part."))
    LunchGuest.objects.filter(pk=guest.pk).delete()
    record(LunchLeft(), subject=guest, by=by, now=now)
