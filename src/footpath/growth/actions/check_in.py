"""How does somebody look at how their plan goes?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import LONG, held, move
from footpath.growth.events import PlanCheckedIn
from footpath.growth.locked import lock
from footpath.growth.models import CheckIn, Going, Plan
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def check_in(plan: Plan, *, going: str, by: Person, now: datetime, note: str = "") -> Plan:
    """How it goes, and a line about it; also before anybody is asked. The next one is after 2, 6 or 12 weeks.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    plan = held(plan, *states.UNDER_WAY, by=by, now=now)
    if going not in Going.values:
        raise ValidationError({"going": _("Say how it goes.")})
    text = typed.many_lines("note", note, longest=LONG)
    CheckIn.objects.create(plan=plan, on=now.date(), going=going, locked=lock({"note": text}))
    columns = {"next_on": next_check_in(plan, now.date()), "nudges": 0, "nudged_on": None}
    return move(plan, states.ACTIVE, occurrence=PlanCheckedIn(), by=by, now=now, **columns)


def next_check_in(plan: Plan, today: date) -> date | None:
    """The first of the check-ins that is not here yet; none after the last. One that was looked at within a week before
    its day is not asked for again.
    """
    begun = plan.started_on or today
    days = (begun + timedelta(weeks=weeks) for weeks in states.CHECK_INS)
    return next((day for day in days if day > today + timedelta(days=6)), None)
