"""Which promises did an emergency displace, what would be an honest new day for each, and how many are still owed?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet
from django.http import Http404

from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.displaced import decided_at, owed
from footpath.requests.models import Displacement, Emergency, ServiceRequest
from footpath.requests.permissions import visible_to


@dataclass(frozen=True)
class Owed:
    """A displaced promise as the page lists it: the request, the promise that stood, and the day by whose end it is
    there 17 times in 20, as forecast since; None where nothing can be said.
    """

    row: Displacement
    likely: date | None

    @property
    def request(self) -> ServiceRequest:
        """The request that waits longer."""
        return self.row.request

    @property
    def still_likely(self) -> bool:
        """Whether the promise is as good as it should be, emergency or not: then it may well stand."""
        assert self.row.promise is not None
        return self.likely is not None and self.likely <= self.row.promise.by_day

    @property
    def proposed(self) -> date | None:
        """The day that stands in the box: the promised one where it is still likely, else the likely one."""
        return self.row.promise.by_day if self.still_likely and self.row.promise else self.likely


def served_emergency(person: Person, pk: int, now: datetime) -> Emergency:
    """An emergency of a team in which the person has a part; 404 for everybody else."""
    mine = reach(person, now.date())
    found = Emergency.objects.filter(team_id__in=mine.member_of | mine.leads).select_related(
        "team__hours", "customer_team", "request__service", "request__version", "decided_by"
    )
    emergency = found.filter(pk=pk).first()
    if emergency is None:
        raise Http404
    return emergency


def owed_of(emergency: Emergency, person: Person, now: datetime) -> list[Owed]:
    """The promises of this emergency that are still to be said anew, as far as this person sees the requests."""
    return [Owed(row, likely(row, emergency, now)) for row in _seen(owed().filter(emergency=emergency), person, now)]


def said_of(emergency: Emergency, person: Person, now: datetime) -> list[Displacement]:
    """The promises of which somebody has said by now what becomes of them."""
    return list(_seen(emergency.displacements.filter(said_at__isnull=False), person, now).select_related("said_by"))


def _seen(rows: QuerySet[Displacement], person: Person, now: datetime) -> QuerySet[Displacement]:
    seen = visible_to(person, now.date()).values("pk")
    found = rows.filter(request__in=seen).select_related(
        "request__team__hours", "request__service", "request__asker", "request__customer_team", "promise__made_by",
        "new_promise",
    )  # fmt: skip
    return found.order_by("promise__by_day", "pk")


def likely(row: Displacement, emergency: Emergency, now: datetime) -> date | None:
    """The day to propose: as it was foreseen with the decision, until the worker has forecast it since."""
    it, found = row.request, row.day_after
    calendar = it.team.calendar
    if it.forecast_p85_at and it.forecast_at and it.forecast_at >= decided_at(emergency):
        found = calendar.day_ending(it.forecast_p85_at)
    return found if found and calendar.end_of_working_day(found) > now else None


def owed_by(team: int, person: Person, now: datetime) -> list[tuple[Emergency, int]]:
    """The emergencies of a team with promises to be said anew, and how many each; one query where there are none."""
    counted = dict(owed().filter(emergency__team=team).values_list("emergency").annotate(Count("pk")).order_by())
    found = Emergency.objects.filter(pk__in=counted).order_by("decided_at") if counted else []
    return [(one, counted[one.pk]) for one in found]


def whom_to_ask(emergency: Emergency) -> set[int | None]:
    """Who is to say these promises anew: who gave them, and who leads the team."""
    rows = owed().filter(emergency=emergency)
    return {*rows.values_list("promise__made_by", flat=True), emergency.team.lead_id}


def total(found: Iterable[tuple[Emergency, int]]) -> int:
    """How many promises together."""
    return sum(n for _one, n in found)
