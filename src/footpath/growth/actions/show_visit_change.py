"""Who reads what a visitor wants to do differently?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import again
from footpath.growth.events.shadowing import VisitChangeShown
from footpath.growth.models import Visit
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import is_visitor, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def show_visit_change(visit: Visit, *, shares: bool, by: Person, now: datetime) -> Visit:
    """The visitor shows it to the host and those who lead both, or keeps it to themself again.

    Raises PermissionDenied, Refused.
    """
    require(is_visitor(by, visit))
    if Visit.objects.filter(pk=visit.pk, state__in=states.TOOK_PLACE).update(shares_change=shares) != 1:
        raise Refused(_("There is nothing to show before the visit."))
    record(VisitChangeShown(), subject=visit, by=by, now=now)
    return again(visit)
