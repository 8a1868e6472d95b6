"""How does a host take a place back, also with guests who were to come?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import SHORT, again, back, next_best
from footpath.growth.events.visit_places import PlaceWithdrawn
from footpath.growth.models import PlaceState, Visit, VisitPlace
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def withdraw_place(place: VisitPlace, *, by: Person | None, now: datetime, reason: str = "") -> VisitPlace:
    """Nobody can come any more; whoever was to come is told why, and waits for another place where days are left. With
    guests a reason is needed. `by` None: the host has left.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(by is None or (by.is_active and by.pk == place.host_id))
    coming = list(Visit.objects.filter(place=place, state__in=states.HELD).order_by("pk"))
    text = typed.one_line("reason", reason, longest=SHORT, needed=bool(coming))
    gone = VisitPlace.objects.filter(pk=place.pk, state=PlaceState.OPEN)
    if gone.update(state=PlaceState.WITHDRAWN, ended_at=now) != 1:
        raise Refused(_("The place was taken back already."))
    for one in coming:
        back(again(one), reason=text, by=by, now=now)
    next_best(now)
    record(PlaceWithdrawn(), subject=place, by=by, now=now)
    return VisitPlace.objects.select_related("host", "team__hours").get(pk=place.pk)
