"""How do programs announce work to come, read what is announced, and write down what outside customers asked?"""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.programs.bodies import Body, Day, Id, meant
from footpath.people.programs.pages import Page, Which, page_of
from footpath.requests import actions
from footpath.requests.announced import left, visible_heads_up, visible_heads_ups
from footpath.requests.models import HeadsUp
from footpath.requests.models.announced import HeadsUpState
from footpath.requests.queries import offered_services

router = Router(tags=["Heads-ups"])


class HeadsUpRead(Schema):
    """Work that is announced and not asked for yet."""

    id: int
    what: str
    service: Named
    team: Named = Field(description="Who will do it.")
    customer_team: Named | None = Field(description="For whom.")
    first: date
    last: date
    pieces: int = Field(description="How many requests of that kind.")
    left: int = Field(description="How many of them are still to come.")
    state: HeadsUpState
    note: str = Field(description="What the team says to it.")
    announced_by: Named
    announced_at: datetime
    edits: int


class NewHeadsUp(Body):
    """Work to come."""

    service: Id
    what: str = Field(min_length=1, max_length=200)
    first: Day
    last: Day
    pieces: Id = Field(1, description="How many requests of that kind.")


class Seen(Body):
    """A word to it."""

    note: str = Field("", max_length=500)


class Dropped(Body):
    """Why it is not needed."""

    reason: str = Field("", max_length=500)


class WhichHeadsUps(Which):
    """Which announcements are wanted."""

    state: list[HeadsUpState] = Field(default_factory=list, description="Only those in one of these states.")


class NewOutside(Body):
    """What an outside customer asked."""

    service: Id = Field(description="Where it goes.")
    name: str = Field(min_length=1, max_length=120, description="Who asked.")
    text: str = Field(min_length=1, max_length=4000, description="What they asked.")
    reach_at: str = Field("", max_length=120, description="How they are reached: telephone or e-mail.")
    needed_by: Day | None = None


class OutsideRead(Schema):
    """The request that came of it."""

    request: int


def _told(one: HeadsUp) -> dict[str, Any]:
    plain = [name for name in HeadsUpRead.model_fields if name != "left"]
    return {**{name: getattr(one, name) for name in plain}, "left": left(one)}


def _again(request: HttpRequest, pk: int) -> dict[str, Any]:
    return _told(visible_heads_up(reader(request), pk, timezone.now()))


@router.get("/heads-ups", response=Page[HeadsUpRead], operation_id="list_heads_ups", summary="List announced work")
def list_heads_ups(request: HttpRequest, which: Annotated[WhichHeadsUps, Query(...)]) -> object:
    """What your teams have announced, and what is announced to them, the newest first."""
    found = visible_heads_ups(reader(request), timezone.now().date())
    if which.state:
        found = found.filter(state__in=which.state)
    return page_of(request, found, which, _told, newest_first=True)


@router.post("/heads-ups", response={201: HeadsUpRead}, operation_id="announce", summary="Announce work to come")
def announce(request: HttpRequest, response: HttpResponse, body: NewHeadsUp) -> object:
    """Announce work to come: nothing is asked yet, but the team sees it and counts with it."""
    me, now, said = reader(request), timezone.now(), body.said()
    service = meant(offered_services(me, now), said.pop("service"), "service")
    made = actions.announce(service, **said, by=me, now=now)
    response["Location"] = f"{request.path}/{made.pk}"
    return Status(201, _again(request, made.pk))


@router.get("/heads-ups/{int:id}", response=HeadsUpRead, operation_id="read_heads_up", summary="Read an announcement")
def read_heads_up(request: HttpRequest, id: int) -> object:
    """One announcement, for both sides."""
    return _again(request, id)


@router.post("/heads-ups/{int:id}/see", response=HeadsUpRead, operation_id="see_heads_up", summary="See it")
def see_heads_up(request: HttpRequest, id: int, body: Seen) -> object:
    """Say that your team, which will do it, has seen it; with a word, which is no promise."""
    me, now = reader(request), timezone.now()
    actions.see_heads_up(visible_heads_up(me, id, now), **body.said(), by=me, now=now)
    return _again(request, id)


@router.post("/heads-ups/{int:id}/drop", response=HeadsUpRead, operation_id="drop_heads_up", summary="Drop it")
def drop_heads_up(request: HttpRequest, id: int, body: Dropped) -> object:
    """Say that it is not needed after all."""
    me, now = reader(request), timezone.now()
    actions.drop_heads_up(visible_heads_up(me, id, now), **body.said(), by=me, now=now)
    return _again(request, id)


@router.post(
    "/outside", response={201: OutsideRead}, operation_id="file_outside", summary="File what was asked outside"
)
def file_outside(request: HttpRequest, response: HttpResponse, body: NewOutside) -> object:
    """Write down what an outside customer asked: a request for the service, which you follow and whose end you tell."""
    me, now, said = reader(request), timezone.now(), body.said()
    service = meant(offered_services(me, now), said.pop("service"), "service")
    made = actions.file_outside(service, **said, by=me, now=now)
    response["Location"] = f"{request.path.removesuffix('outside')}requests/{made.pk}"
    return Status(201, {"request": made.pk})
