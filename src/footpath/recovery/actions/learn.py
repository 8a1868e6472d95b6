"""How is it written down why it happened, and what keeps it from happening again?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._move import move
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require

FURTHEST = timedelta(days=365)


@transaction.atomic
def learn(
    recovery: Recovery, *, why: str, prevention: str, by_day: date | None, by: Person, now: datetime,
    who: Person | None = None,
) -> Recovery:  # fmt: skip
    """Say what in our way of working led to it, what keeps it from happening again, who sees to that, until when.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require("learn", recovery, by, now)
    told = typed.many_lines("why", why, longest=2000, needed=True)
    kept = typed.many_lines("prevention", prevention, longest=2000, needed=True)
    today = recovery.team.calendar.day_of(now)
    if by_day is None or not today <= by_day <= today + FURTHEST:
        raise ValidationError({"by_day": _("Choose a day from today on, within a year.")})
    doer = who or by
    if not doer.is_active:
        raise ValidationError({"who": _("%(name)s does not work here any more.") % {"name": doer.name}})
    move(recovery, states.LEARNED, learned_at=now, why=told, prevention=kept, prevents=doer, prevented_by=by_day)
    record(events.Learned(why=told, prevention=kept), subject=recovery, by=by, now=now)
    return recovery
