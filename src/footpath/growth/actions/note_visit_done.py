"""Who says that a visit took place?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import held, move
from footpath.growth.events.shadowing import VisitDone
from footpath.growth.models import Visit
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import is_host, is_visitor, require
from footpath.people.models import Person


@transaction.atomic
def note_visit_done(visit: Visit, *, by: Person, now: datetime, done_on: date | None = None) -> Visit:
    """Either of the two, on the day or later; both have five working days to look back.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_visitor(by, visit) or is_host(by, visit))
    visit = held(visit, states.AGREED)
    day = done_on or by.today(now)
    if not by.today(visit.asked_at) <= day <= by.today(now):
        raise ValidationError({"done_on": _("Choose a day between the ask and today.")})
    until = visit.team.calendar.working_day_after(now, states.DEBRIEF_DAYS)
    return move(visit, states.DONE, occurrence=VisitDone(), by=by, now=now, done_on=day, debrief_until=until)
