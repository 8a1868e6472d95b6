"""How does somebody offer to let others see how their work goes?"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import LONG, days_ahead
from footpath.growth.events.visit_places import PlaceChanged, PlaceOffered
from footpath.growth.models import PlaceState, Visit, VisitKind, VisitPlace
from footpath.growth.shadowing import states
from footpath.growth.shadowing.locked import lock
from footpath.growth.shadowing.permissions import home_of, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused
from footpath.ui.wording import day as day_words

MOST_GUESTS = 12


@transaction.atomic
def offer_place(
    place: VisitPlace | None = None, *, role: str, sees: str, days: Iterable[date], by: Person, now: datetime,
    kind: str = VisitKind.OBSERVE, capacity: int = 1, remote: bool = False, spots: str = "",
) -> VisitPlace:  # fmt: skip
    """Offer a place, or change what one's own offers. A day on which somebody comes stays, and no guest is put out.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(place is None or (by.is_active and place.host_id == by.pk))
    team = Team.objects.select_related("hours").get(pk=place.team_id if place else home_of(by, now))
    facts: dict[str, Any] = {
        "role": typed.one_line("role", role, longest=120, needed=True),
        "sees": typed.many_lines("sees", sees, longest=LONG, needed=True),
        "locked": lock({"spots": typed.many_lines("spots", spots, longest=LONG)}),
        "kind": kind,
        "remote": remote,
        "capacity": capacity,
    }
    if kind not in VisitKind.values:
        raise ValidationError({"kind": _("Choose one.")})
    if not 1 <= capacity <= MOST_GUESTS:
        raise ValidationError({"capacity": _("Between 1 and %(most)d guests.") % {"most": MOST_GUESTS}})
    if place is None:
        facts["days"] = days_ahead(days, team.calendar, now, team=team.name)
        place = VisitPlace.objects.create(host=by, team=team, made_at=now, **facts)
        record(PlaceOffered(), subject=place, by=by, now=now)
        return place
    coming = Visit.objects.filter(place=place, state__in=states.HELD).values_list("on", flat=True)
    stays = {one for one in coming if one is not None}
    facts["days"] = days_ahead(set(days) | stays, team.calendar, now, team=team.name)
    if missing := stays - set(days):
        raise ValidationError({"days": _("Somebody comes on %(day)s.") % {"day": day_words(min(missing))}})
    room = VisitPlace.objects.filter(pk=place.pk, state=PlaceState.OPEN, taken__lte=capacity)
    if room.update(**facts) != 1:
        raise Refused(_("More guests are coming than that, or the place was taken back."))
    record(PlaceChanged(), subject=place, by=by, now=now)
    return VisitPlace.objects.select_related("host", "team__hours").get(pk=place.pk)
