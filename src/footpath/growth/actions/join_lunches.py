"""How does somebody take part in lunch across?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.events.lunches import LunchJoined
from footpath.growth.lunches.permissions import require
from footpath.growth.models import LunchGuest, LunchKind
from footpath.history.record import record
from footpath.people.models import Person

MONTHS = (1, 2, 3)


@transaction.atomic
def join_lunches(*, by: Person, now: datetime, kind: str = LunchKind.LUNCH, months: int = 1) -> LunchGuest:
    """Take part, or say anew what for and how often; this ends a break. Raises PermissionDenied, ValidationError."""
    require(by.is_active)
    if kind not in LunchKind.values:
        raise ValidationError({"kind": _("Choose one.")})
    if months not in MONTHS:
        raise ValidationError({"months": _("Choose one.")})
    facts = {"kind": kind, "months": months, "paused": False}
    guest, _new = LunchGuest.objects.update_or_create(
        person=by, defaults=facts, create_defaults={**facts, "joined_at": now}
    )
    record(LunchJoined(), subject=guest, by=by, now=now)
    return guest
