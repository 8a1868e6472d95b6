"""Which services do programs find, and what do they learn of one?"""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.catalog import actions
from footpath.catalog.api.terms import Target, TermsRead, target, terms_read
from footpath.catalog.differences import Difference, differences
from footpath.catalog.models import TARGET_KINDS, Service, ServiceState, ServiceVersion
from footpath.catalog.permissions import can_ask, can_offer, visible_services
from footpath.catalog.queries import ENOUGH, current_version, draft_of, for_need, found
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_teams
from footpath.people.programs.bodies import Body, IdInQuery, Words, meant
from footpath.people.programs.pages import Page, Wanted, Which, page_of

router = Router(tags=["Services"])


class WhichServices(Which):
    """Which services are wanted."""

    q: Words = Field("", description="Words of its name, of what one gets, or of the team.")
    need: Words = Field("", description="When one comes to it, such as: moving.")
    team: IdInQuery | None = Field(None, description="What this team offers.")
    state: ServiceState = Field(
        ServiceState.PUBLISHED, description="Drafts and retired ones are seen by their team and administrators."
    )


class Practice(Schema):
    """How it goes in practice, measured in working time of the team's calendar."""

    n: int = Field(description="How many deliveries this rests on.")
    median_seconds: int | None = Field(description=f"Half are done in this; null while there are fewer than {ENOUGH}.")
    p85_seconds: int | None = Field(description="17 in 20 are done in this.")
    day_seconds: int = Field(description="How long a working day of the team is.")
    open_now: int = Field(description="How many requests are open now.")


class ServiceLine(Schema):
    """A service as a list has it."""

    id: int
    name: str
    team: Named
    state: ServiceState
    description: str
    needs: list[str]
    lead_days: int
    first_response: Target | None
    next_update: Target | None
    delivery: Target | None
    practice: Practice


class StepPractice(Schema):
    """How long one step takes, in working seconds."""

    key: str
    n: int
    median_seconds: int | None
    p85_seconds: int | None
    now: int = Field(description="How many requests are in it now.")


class ServiceRead(TermsRead):
    """A service, as its page shows it to you."""

    id: int
    team: Named
    state: ServiceState
    version: int | None = Field(description="The version that holds; null before the first one.")
    practice: Practice
    step_practice: list[StepPractice]
    may_ask: bool = Field(description="Whether you may ask for it now.")
    may_change: bool = Field(description="Whether you may change it.")
    draft: bool = Field(description="Whether a draft of the next version waits; told to those who may change it.")


class VersionLine(Schema):
    """A version of a service that was published."""

    number: int
    published_at: datetime
    published_by: Named | None = Field(description="Null: Footpath itself.")
    note: str = Field(description="What was new.")


class VersionDifference(Schema):
    """One thing in which two versions differ, in words."""

    label: str
    before: str
    after: str


class VersionRead(TermsRead, VersionLine):
    """A version with its terms, and what it changed of the one before."""

    changes: list[VersionDifference]


class Offered(Body):
    """Something new that a team offers."""

    name: str = Field(min_length=1, max_length=120)


def practice(service: Service) -> dict[str, Any]:
    """The pace as Practice has it; of too few deliveries no time is told."""
    told = service.pace_count >= ENOUGH
    return {
        "n": service.pace_count,
        "median_seconds": service.pace_median_seconds if told else None,
        "p85_seconds": service.pace_p85_seconds if told else None,
        "day_seconds": service.team.hours.day_seconds,
        "open_now": service.open_count,
    }


def _step(key: str, pace: dict[str, Any]) -> dict[str, Any]:
    told = (pace.get("n") or 0) >= ENOUGH
    paces = {f"{name}_seconds": pace.get(name) if told else None for name in ("median", "p85")}
    return {"key": key, "n": pace.get("n") or 0, "now": pace.get("now") or 0, **paces}


def service_line(service: Service) -> dict[str, Any]:
    """The service as ServiceLine has it."""
    facts = {name: getattr(service, name) for name in ("id", "name", "team", "state", "description", "needs")}
    targets = {kind: target(service, kind) for kind in TARGET_KINDS}
    return {**facts, **targets, "lead_days": service.lead_days, "practice": practice(service)}


def service_read(service: Service, me: Person, now: datetime) -> dict[str, Any]:
    """The service as ServiceRead has it."""
    owns, version = can_offer(me, service.team), current_version(service)
    return {
        **terms_read(service),
        "id": service.pk,
        "team": service.team,
        "state": service.state,
        "version": version.number if version else None,
        "practice": practice(service),
        "step_practice": [_step(step.key, service.step_paces.get(step.key, {})) for step in service.workflow],
        "may_ask": service.state == ServiceState.PUBLISHED and can_ask(me, service, now.date()),
        "may_change": owns,
        "draft": owns and draft_of(service) is not None,
    }


def changes(found: list[Difference]) -> list[dict[str, str]]:
    """What differs, as VersionDifference has it."""
    return [{"label": one.label, "before": one.before, "after": one.after} for one in found]


def _version_line(version: ServiceVersion) -> dict[str, Any]:
    facts = {name: getattr(version, name) for name in ("number", "published_at", "note")}
    return {**facts, "published_by": version.changed_by}


def _seen(request: HttpRequest, pk: int) -> Service:
    return get_object_or_404(visible_services(reader(request), timezone.now().date()), pk=pk)


@router.get("/services", response=Page[ServiceLine], operation_id="list_services", summary="Find services")
def list_services(request: HttpRequest, which: Annotated[WhichServices, Query(...)]) -> object:
    """What the teams do for each other, and how fast in practice; all parameters together narrow it."""
    me = reader(request)
    services = found(which.q, visible_services(me, timezone.now().date()).filter(state=which.state))
    if team := meant(visible_teams(me), which.team, "team"):
        services = services.filter(team=team)
    if which.need:
        services = for_need(which.need, services)
    return page_of(request, services, which, service_line)


@router.get("/services/{int:id}", response=ServiceRead, operation_id="read_service", summary="Read a service")
def read_service(request: HttpRequest, id: int) -> object:
    """What one gets, what to expect and what is needed: the terms that hold now."""
    me, now = reader(request), timezone.now()
    seen = visible_services(me, now.date()).select_related("sign_off_by")
    return service_read(get_object_or_404(seen, pk=id), me, now)


@router.get(
    "/services/{int:id}/versions",
    response=Page[VersionLine],
    operation_id="list_service_versions",
    summary="Read who published what",
)
def list_versions(request: HttpRequest, id: int, which: Wanted) -> object:
    """Every version that was published, the last one first."""
    versions = _seen(request, id).versions.filter(number__isnull=False).select_related("changed_by")
    return page_of(request, versions, which, _version_line, newest_first=True)


@router.get(
    "/services/{int:id}/versions/{int:number}",
    response=VersionRead,
    operation_id="read_service_version",
    summary="Read a version",
)
def read_version(request: HttpRequest, id: int, number: int) -> object:
    """The terms as they were published once, and what they changed."""
    versions = _seen(request, id).versions.select_related("changed_by", "hours", "sign_off_by")
    version = get_object_or_404(versions, number=number)
    before = versions.filter(number__lt=number).order_by("-number").first()
    found = differences(before, version) if before else []
    return {**terms_read(version), **_version_line(version), "changes": changes(found)}


@router.post(
    "/teams/{int:id}/services", response={201: ServiceRead}, operation_id="offer_service", summary="Offer a service"
)
def offer(request: HttpRequest, response: HttpResponse, id: int, body: Offered) -> object:
    """Begin to offer something new, as a draft; the lead of the team may, those above, and administrators.

    Its terms are those of its draft, which `publish` publishes.
    """
    me, now = reader(request), timezone.now()
    service = actions.offer(get_object_or_404(visible_teams(me), pk=id), name=body.name, by=me, now=now)
    response["Location"] = f"/api/v1/services/{service.pk}"
    return Status(201, service_read(service, me, now))
