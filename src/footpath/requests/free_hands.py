"""Who of a team is here and has the least to do, or is nobody?"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Max, Q

from footpath.history.models import Event
from footpath.people.models import Absence, Person, Team
from footpath.people.queries import away, members_of
from footpath.requests.events import PutBack
from footpath.requests.models import ServiceRequest
from footpath.requests.states import IN_QUEUE


@dataclass(frozen=True)
class NobodyHere:
    """Nobody of a team is here on a day on which it works; `back` is the first on which somebody is, if anybody."""

    names: list[str]
    back: date | None


def nobody_here(team: Team, on: date) -> NobodyHere | None:
    """Whether nobody of the team is here on that day; None on days off, on which nobody is expected. Two queries."""
    if not team.calendar.working_day(on):
        return None
    people = list(members_of(team, on))
    gone = away([one.pk for one in people], on)
    if len(gone) < len(people):
        return None
    back = min((absence.last for absence in gone.values()), default=None)
    return NobodyHere([one.name for one in people], _working_day_after(team, back) if back else None)


def least_busy(service_request: ServiceRequest, on: date) -> Person | None:
    """Who of the team is here and has the least in hand, of several who got something the longest ago; never whoever it
    is for, nor who has just put it back.
    """
    it = service_request
    absent = Absence.objects.on(on).values("person_id")
    wanted = members_of(it.team, on).exclude(pk__in=absent).exclude(pk__in=[it.asker_id or 0, it.asked_for_id or 0])
    busy = Count("serves", filter=Q(serves__state__in=IN_QUEUE), distinct=True)
    found = wanted.exclude(pk=_put_back_by(it) or 0).annotate(busy=busy, newest=Max("serves__pk", default=0))
    return found.order_by("busy", "newest", "pk").first()


def _put_back_by(service_request: ServiceRequest) -> int | None:
    mine = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id=service_request.pk)
    return mine.filter(kind=PutBack.kind).order_by("-pk").values_list("actor_id", flat=True).first()


def _working_day_after(team: Team, last: date) -> date:
    """The first day after that one on which the team works."""
    days = (last + timedelta(days=ahead) for ahead in range(1, 370))
    return next((day for day in days if team.calendar.working_day(day)), last + timedelta(days=1))
