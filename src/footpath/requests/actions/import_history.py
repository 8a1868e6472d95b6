"""How do the requests of an earlier desk come in?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.catalog import actions as catalog
from footpath.catalog.models import Service, ServiceState
from footpath.history.models import Event
from footpath.history.record import of_the_past, record_past
from footpath.people import actions as people
from footpath.people.importing import usual_hours
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import can_administer
from footpath.requests.desk_life import Life, life_of
from footpath.requests.desk_names import Calendars, Customers, Place
from footpath.requests.events import Imported
from footpath.requests.importing import Arrival, Plan, occurrence_of
from footpath.requests.models import ServiceRequest, Span
from footpath.requests.models.asked import Channel
from footpath.requests.refusals import SomebodyWasFaster

BATCH = 1000


def import_history(plan: Plan, *, by: Person | None, now: datetime) -> frozenset[int]:
    """Carry out a plan whole or not at all: found the teams and add the services that are missing, unpublished, then
    write its requests. Nobody is told. Returns the ids of the teams that have served what is new or changed.

    Only an administrator, or Footpath itself, may. Raises PermissionDenied, or SomebodyWasFaster when something has
    changed since the plan was made.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    lives = _lives(plan, now)  # takes its time, so before anybody has to wait for it
    try:
        with transaction.atomic(), of_the_past():
            return _carry_out(plan, lives, by, now)
    except (IntegrityError, ValidationError) as error:  # names of teams and services, and ids of a source, are unique
        raise _overtaken() from error


def _lives(plan: Plan, now: datetime) -> list[Life]:
    """How each request of the plan went; a service that is not here yet needs nothing, in the usual hours."""
    known, calendars = _known(), Calendars()
    return [
        life_of(one.row, known.get(one.place) or Service(name=one.place.service), calendars.of(one.place.team), now)
        for one in (*plan.new, *plan.changed)
    ]


def _carry_out(plan: Plan, lives: Sequence[Life], by: Person | None, now: datetime) -> frozenset[int]:
    arrivals, offered = [*plan.new, *plan.changed], _offered(plan, by, now)
    if _gone_on(plan) or not {one.place for one in arrivals} <= offered.keys():
        raise _overtaken()
    customers, homes = Customers(), _home_teams(now)
    columns = [
        {**life.columns, **_place_of(offered[one.place]), **_customer(one.row.customer, customers, homes)}
        for one, life in zip(arrivals, lives, strict=True)
    ]
    new = _add(plan, columns[: len(plan.new)])
    changed = _change(plan, columns[len(plan.new) :])
    requests = [*new, *changed]
    _write_spans(requests, lives)
    occurrences = [occurrence_of(one.row, plan.source) for one in arrivals]
    record_past(zip(occurrences, requests, strict=True), by=by, now=now)
    return frozenset(request.team_id for request in requests)


def _overtaken() -> SomebodyWasFaster:
    return SomebodyWasFaster(_("Somebody else changed something meanwhile; nothing was imported. Please try again."))


def _gone_on(plan: Plan) -> bool:
    """Whether something happened, since the plan was made, to a request that it changes; from now on nothing can."""
    if not plan.changed:
        return False
    theirs = ServiceRequest.objects.filter(source=plan.source)
    held = set(theirs.select_for_update(no_key=True).values_list("pk", flat=True))
    events = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id__in=theirs.values("pk"))
    since = set(events.exclude(kind=Imported.kind).values_list("subject_id", flat=True))
    known = {one.known for one in plan.changed}
    return not known <= held or not known.isdisjoint(since)


def _offered(plan: Plan, by: Person | None, now: datetime) -> dict[Place, Service]:
    """Every service of the plan, with those that are new."""
    hours = usual_hours()
    if plan.teams and hours.pk is None:
        people.save_hours(hours, by=by, now=now)
    for name in plan.teams:
        people.add_team(name=name, hours=hours, by=by, now=now)
    teams = {team.name: team for team in Team.objects.all()}
    for place in plan.services:
        catalog.offer(teams[place.team], name=place.service, state=ServiceState.DRAFT, by=by, now=now)
    return _known()


def _known() -> dict[Place, Service]:
    """Every service that is here."""
    return {
        Place(service.team.name, service.name): service
        for service in Service.objects.select_related("team__hours", "hours")
    }


def _home_teams(now: datetime) -> dict[int, int]:
    """The team that each person has been in longest."""
    current = Membership.objects.on(now.date()).order_by("-since", "-id")
    return dict(current.values_list("person_id", "team_id"))


def _place_of(service: Service) -> dict[str, Any]:
    return {"service": service, "team": service.team}


def _customer(name: str, customers: Customers, homes: dict[int, int]) -> dict[str, Any]:
    person = customers.person(name)
    team = homes.get(person) if person is not None else customers.team(name)
    return {"asker_id": person, "customer_team_id": team}


def _add(plan: Plan, columns: Sequence[dict[str, Any]]) -> list[ServiceRequest]:
    rows = _rows(plan.new, columns, plan.source)
    return ServiceRequest.objects.bulk_create(rows, batch_size=BATCH)


def _change(plan: Plan, columns: Sequence[dict[str, Any]]) -> list[ServiceRequest]:
    """Write the rows over those that are there: one statement a batch, where bulk_update would take minutes."""
    if not plan.changed:
        return []
    rows = _rows(plan.changed, columns, plan.source)
    ServiceRequest.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["id"], update_fields=list(columns[0])
    )
    for at in range(0, len(rows), BATCH):
        Span.objects.filter(request__in=rows[at : at + BATCH]).delete()
    return rows


def _rows(arrivals: Sequence[Arrival], columns: Sequence[dict[str, Any]], source: str) -> list[ServiceRequest]:
    return [
        ServiceRequest(pk=one.known, source=source, external_id=one.row.id, channel=Channel.HISTORY, **facts)
        for one, facts in zip(arrivals, columns, strict=True)
    ]


def _write_spans(requests: Sequence[ServiceRequest], lives: Sequence[Life]) -> None:
    Span.objects.bulk_create(
        (
            Span(
                request=request, team_id=request.team_id, state=span.state, waits_for=span.waits_for,
                since=span.since, until=span.until,
            )
            for request, life in zip(requests, lives, strict=True)
            for span in life.spans
        ),
        batch_size=BATCH,
    )  # fmt: skip
