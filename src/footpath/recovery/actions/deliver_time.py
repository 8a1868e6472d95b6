"""How is it written down that the time was given?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recovery import events
from footpath.recovery.actions._after import settle_good
from footpath.recovery.actions._good import settle
from footpath.recovery.models import MakeGood, MakeGoodState
from footpath.recovery.permissions import require


@transaction.atomic
def deliver_time(good: MakeGood, *, minutes: int, by: Person, now: datetime) -> MakeGood:
    """Say that the time was given, and how much it was; never more than was offered.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require("deliver_time", good.recovery, by, now)
    if not 1 <= minutes <= good.minutes:
        words = _("Choose between 1 and %(most)d minutes. If it was more, offer the rest first.")
        raise ValidationError({"minutes": words % {"most": good.minutes}})
    settle(good, MakeGoodState.ACCEPTED, MakeGoodState.DELIVERED, now=now, delivered_at=now, delivered_minutes=minutes)
    record(events.TimeGiven(make_good_id=good.pk, minutes=minutes), subject=good.recovery, by=by, now=now)
    settle_good(good.recovery, now=now)
    return good
