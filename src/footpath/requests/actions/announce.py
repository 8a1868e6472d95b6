"""How does a team say which work is coming?"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.actions._offered import require_offered
from footpath.requests.actions._say import usable
from footpath.requests.events.announcing import Announced
from footpath.requests.models import HeadsUp
from footpath.requests.refusals import Unclear

FURTHEST = timedelta(days=1100)
MOST_PIECES = 1000


@transaction.atomic
def announce(
    service: Service, *, what: str, first: date, last: date, by: Person, now: datetime, pieces: int = 1
) -> HeadsUp:
    """Announce work to come, for the team of `by`: so many requests of this service between two days. Nothing is asked
    yet, and nothing promised; the team that will do it sees it and counts with it.

    Raises Unclear naming the field, Refused where the service is not offered to them.
    """
    require_offered(service, by=by, now=now)
    check_days(first, last, by.today(now))
    check_pieces(pieces)
    announced = HeadsUp.objects.create(
        service=service, team_id=service.team_id, customer_team_id=reach(by, now.date()).home, announced_by=by,
        announced_at=now, what=usable(what, "what", longest=200), first=first, last=last, pieces=pieces,
    )  # fmt: skip
    happened = Announced(service=service.name, pieces=pieces, first=first.isoformat())
    record(happened, subject=announced, by=by, now=now)
    return announced


def check_days(first: date, last: date, today: date) -> None:
    """Unclear naming the day that cannot be meant."""
    if first > last:
        raise Unclear("last", _("The last day lies before the first. Turn them round."))
    if last < today:
        raise Unclear("last", _("That has passed. Announce what is still to come."))
    if last > today + FURTHEST:
        raise Unclear("last", _("Choose days within the next three years."))


def check_pieces(pieces: int) -> None:
    """Unclear where nobody can count with it."""
    if not 1 <= pieces <= MOST_PIECES:
        raise Unclear("pieces", _("Between 1 and %(most)d can be announced.") % {"most": MOST_PIECES})
