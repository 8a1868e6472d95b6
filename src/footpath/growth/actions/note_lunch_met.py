"""Who says that two have met?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._lunches import held, move
from footpath.growth.events.lunches import LunchMet
from footpath.growth.lunches import states
from footpath.growth.lunches.permissions import is_one_of, require
from footpath.growth.models import Lunch
from footpath.people.models import Person


@transaction.atomic
def note_lunch_met(lunch: Lunch, *, by: Person, now: datetime, met_on: date | None = None) -> Lunch:
    """Either of the two. Raises PermissionDenied, ValidationError naming the field, Refused."""
    require(is_one_of(by, lunch))
    lunch = held(lunch)
    today = by.today(now)
    day = met_on or min(lunch.on or today, today)
    if not lunch.made_on <= day <= today:
        raise ValidationError({"met_on": _("Choose a day between the proposal and today.")})
    return move(lunch, states.MET, occurrence=LunchMet(), by=by, now=now, met_on=day)
