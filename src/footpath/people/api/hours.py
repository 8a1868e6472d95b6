"""By which calendars do teams work, and how do programs set them?"""

from datetime import date
from typing import Annotated, Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Status

from footpath.people import actions
from footpath.people.api.shapes import HoursLine, HoursRead, Week, Window
from footpath.people.middleware import reader
from footpath.people.models import Person, WorkingHours
from footpath.people.permissions import can_administer
from footpath.people.programs.bodies import Body, Day, text
from footpath.people.programs.edits import seen_edits, tag
from footpath.people.programs.pages import Page, Wanted, page_of

router = Router(tags=["Working hours"])
Closures = Annotated[list[Annotated[list[Day], Field(min_length=2, max_length=2)]], Field(max_length=200)]
ExtraDays = Annotated[dict[Day, Annotated[list[Window], Field(min_length=1, max_length=6)]], Field(max_length=200)]
CLOSED, BESIDES = "Days that are closed: `[first, last]`, both included.", "Days that are open, with their windows."


class HoursChange(Body):
    """What changes of a calendar; what is left out stays as it is."""

    name: str = text(WorkingHours, "name")
    zone: str = text(WorkingHours, "zone", "A time zone such as Europe/Lisbon.")
    week: Week = Field(default_factory=list)
    country: str = text(WorkingHours, "country", "Whose public holidays are free, as an ISO code; empty: none.")
    region: str = text(WorkingHours, "region", "Its short name, where holidays differ: BY, TX, SCT.")
    closures: Closures = Field(default_factory=list, description=CLOSED)
    extra_days: ExtraDays = Field(default_factory=dict, description=BESIDES)


class NewHours(Body):
    """A new calendar."""

    name: str = Field(max_length=80)
    zone: str = Field(max_length=60, description="A time zone such as Europe/Lisbon.")
    week: Week
    country: str = text(WorkingHours, "country", "Whose public holidays are free, as an ISO code; empty: none.")
    region: str = text(WorkingHours, "region", "Its short name, where holidays differ: BY, TX, SCT.")
    closures: Closures = Field(default_factory=list, description=CLOSED)
    extra_days: ExtraDays = Field(default_factory=dict, description=BESIDES)


def _as_administrator(request: HttpRequest) -> Person:
    me = reader(request)
    if not can_administer(me):
        raise PermissionDenied
    return me


def _kept(said: dict[str, Any]) -> dict[str, Any]:
    """Days as calendars keep them."""

    def iso(value: object) -> object:
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, list):
            return [iso(one) for one in value]
        return {iso(key): iso(one) for key, one in value.items()} if isinstance(value, dict) else value

    return {name: iso(value) for name, value in said.items()}


@router.get("/hours", response=Page[HoursLine], operation_id="list_hours", summary="Read all working hours")
def list_hours(request: HttpRequest, which: Wanted) -> object:
    """The calendars by which teams work; every clock and every promise goes by them."""
    return page_of(request, WorkingHours.objects.all(), which, lambda one: one)


@router.post("/hours", response={201: HoursRead}, operation_id="add_hours", summary="Add working hours")
def add_hours(request: HttpRequest, response: HttpResponse, body: NewHours) -> object:
    """Add a calendar; administrators may."""
    me = _as_administrator(request)
    hours = actions.save_hours(WorkingHours(), by=me, now=timezone.now(), **_kept(body.model_dump()))
    response["Location"] = f"{request.path}/{hours.pk}"
    tag(response, hours.edits)
    return Status(201, hours)


@router.get("/hours/{int:id}", response=HoursRead, operation_id="read_hours", summary="Read working hours")
def read_hours(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """A calendar with all that is not as usual, for administrators."""
    _as_administrator(request)
    hours = get_object_or_404(WorkingHours, pk=id)
    tag(response, hours.edits)
    return hours


@router.patch("/hours/{int:id}", response=HoursRead, operation_id="change_hours", summary="Change working hours")
def change_hours(request: HttpRequest, response: HttpResponse, id: int, body: HoursChange) -> object:
    """Change a calendar; administrators may. Every clock goes by it from then on. If-Match has the ETag you read."""
    me = _as_administrator(request)
    hours, seen = get_object_or_404(WorkingHours, pk=id), seen_edits(request)
    actions.save_hours(hours, by=me, now=timezone.now(), edits=seen, **_kept(body.said()))
    tag(response, hours.edits)
    return hours
