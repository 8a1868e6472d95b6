"""How does somebody ask to see how their work reaches another team?"""

from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import LONG, again, ask_consents, days_ahead, take
from footpath.growth.events.shadowing import VisitAccepted, VisitAsked
from footpath.growth.models import Visit, VisitPlace
from footpath.growth.shadowing import states
from footpath.growth.shadowing.line import in_line
from footpath.growth.shadowing.locked import lock
from footpath.growth.shadowing.permissions import home_of
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

MOST_WAITING = 3


@transaction.atomic
def ask_for_visit(
    *, wants: str, days: Iterable[date], by: Person, now: datetime, place: VisitPlace | None = None,
    wanted: Team | None = None,
) -> Visit:  # fmt: skip
    """A place at once, on the first of the `days` on which it is there; or wait for a round, if one likes for a certain
    team. Not one's own team, and nobody who leads one, or whom one leads.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    home = Team.objects.select_related("hours").get(pk=home_of(by, now))
    text = typed.many_lines("wants", wants, longest=LONG, needed=True)
    asked = {"visitor": by, "team": home, "asked_at": now, "locked": lock({"wants": text})}
    if place is None:
        if wanted is not None and wanted.pk == home.pk:
            raise ValidationError({"wanted": _("That is your own team. Choose another, or any.")})
        if Visit.objects.filter(visitor=by, state=states.REQUESTED).count() >= MOST_WAITING:
            raise Refused(_("You wait for %(most)d visits already.") % {"most": MOST_WAITING})
        kept = days_ahead(days, home.calendar, now, team=home.name)
        visit = Visit.objects.create(wanted=wanted, days=kept, **asked)
        record(VisitAsked(), subject=visit, by=by, now=now)
        return visit
    _may_go(by, home, place, now)
    kept = days_ahead(days, place.team.calendar, now, team=place.team.name)
    on = next((one for one in map(date.fromisoformat, kept) if one in place.dates), None)
    if on is None:
        raise ValidationError({"days": _("Choose one of the days of this place.")})
    if Visit.objects.filter(visitor=by, place=place, state__in=states.HELD).exists():
        raise Refused(_("You have asked for this place already."))
    take(place)
    visit = Visit.objects.create(place=place, days=kept, on=on, state=states.CONSENTS, **asked)
    ask_consents(visit, now)
    record(VisitAccepted(), subject=visit, by=by, now=now)
    return again(visit)


def _may_go(by: Person, home: Team, place: VisitPlace, now: datetime) -> None:
    if place.team_id == home.pk or place.host_id == by.pk:
        raise Refused(_("This is your own team. A visit leads to another one."))
    if in_line(by, place.host, now.date()):
        raise Refused(_("One of you leads the other: that is no visit. Choose another place."))
    if not place.host.is_active:
        raise Refused(_("The host does not work here any more. Choose another place."))
