"""How do programs read obstacles, name them, and say what was decided?"""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.catalog.permissions import visible_services
from footpath.conversations import actions
from footpath.conversations.ideas.cost import monthly
from footpath.conversations.ideas.rights import visible_obstacles
from footpath.conversations.models import HowOften, Obstacle, ObstacleKind, ObstacleState
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import visible_people
from footpath.people.programs.bodies import Body, Day, Flag, Id, IdInQuery, Whole, meant
from footpath.people.programs.pages import Page, Which, page_of
from footpath.requests.permissions import visible_to

router = Router(tags=["Obstacles"])


class ObstacleRead(Schema):
    """What stands in the way, what it costs, and what was decided."""

    id: int
    kind: ObstacleKind
    what: str
    hurts: str = Field(description="Where it hurts.")
    team: Named | None = Field(description="Whose it is, as far as that is known.")
    named_by: Named
    named_at: datetime
    state: ObstacleState
    owner: Named | None = Field(description="Who looks at it.")
    review_by: date
    decision: str
    decided_at: datetime | None
    people: int = Field(description="How many say that it costs them time.")
    minutes_a_month: int = Field(description="What it costs them together, as they say.")
    minutes_back: int | None = Field(description="What its change gives back a month.")


class NewObstacle(Body):
    """What stands in the way."""

    kind: ObstacleKind
    what: str = Field(min_length=1, max_length=200)
    often: HowOften
    minutes: Whole = Field(0, ge=0, le=2400, description="Lost each time.")
    hurts: str = Field("", max_length=1200)
    team: Id | None = Field(None, description="Whose it is.")
    service: Id | None = None
    request: Id | None = Field(None, description="A request in which it hurt.")


class Cost(Body):
    """How often it costs you time, and how much; `still` false: no longer."""

    often: HowOften = HowOften.MONTHLY
    minutes: Whole = Field(0, ge=0, le=2400)
    still: Flag = True


class Owned(Body):
    """Who looks at it, by when."""

    owner: Id
    review_by: Day | None = None


class Decided(Body):
    """What was decided."""

    outcome: str = Field(max_length=13, description="changed, kept or worked_around.")
    decision: str = Field(min_length=1, max_length=1200)


class Back(Body):
    """Why it still stands in the way."""

    why: str = Field(min_length=1, max_length=1200)


class WhichObstacles(Which):
    """Which obstacles are wanted."""

    state: list[ObstacleState] = Field(default_factory=list, description="Only those in one of these states.")
    team: IdInQuery | None = Field(None, description="Only those of this team.")


PLAIN = [name for name in ObstacleRead.model_fields if name not in {"people", "minutes_a_month"}]


def _told(one: Any) -> dict[str, Any]:
    cost = monthly(one.hits.all())
    return {name: getattr(one, name) for name in PLAIN} | {"people": cost.people, "minutes_a_month": cost.minutes}


def _again(request: HttpRequest, pk: int) -> dict[str, Any]:
    return _told(get_object_or_404(visible_obstacles(reader(request)), pk=pk))


@router.get("/obstacles", response=Page[ObstacleRead], operation_id="list_obstacles", summary="List obstacles")
def list_obstacles(request: HttpRequest, which: Annotated[WhichObstacles, Query(...)]) -> object:
    """All obstacles, the newest first. Whom each costs time is told nowhere, only of how many."""
    found = visible_obstacles(reader(request)).prefetch_related("hits")
    if which.state:
        found = found.filter(state__in=which.state)
    if which.team:
        found = found.filter(team=which.team)
    return page_of(request, found, which, _told, newest_first=True)


@router.post("/obstacles", response={201: ObstacleRead}, operation_id="name_obstacle", summary="Name an obstacle")
def name_obstacle(request: HttpRequest, response: HttpResponse, body: NewObstacle) -> object:
    """Name a system, a rule or a way of doing things that stands in the way; never a person."""
    me, now, said = reader(request), timezone.now(), body.said()
    facts = {
        "team": meant(Team.objects.all(), said.pop("team", None), "team"),
        "service": meant(visible_services(me, now.date()), said.pop("service", None), "service"),
        "request": meant(visible_to(me, now.date()), said.pop("request", None), "request"),
    }
    made = actions.name_obstacle(**said, **facts, by=me, now=now)
    response["Location"] = f"{request.path}/{made.pk}"
    return Status(201, _again(request, made.pk))


@router.get("/obstacles/{int:id}", response=ObstacleRead, operation_id="read_obstacle", summary="Read an obstacle")
def read_obstacle(request: HttpRequest, id: int) -> object:
    """One obstacle."""
    return _again(request, id)


@router.post("/obstacles/{int:id}/feel", response=ObstacleRead, operation_id="feel_obstacle", summary="Me too")
def feel_obstacle(request: HttpRequest, id: int, body: Cost) -> object:
    """Say what it costs you, which takes the place of what you said before."""
    return _done(request, id, actions.feel_obstacle, **body.said())


@router.post("/obstacles/{int:id}/own", response=ObstacleRead, operation_id="own_obstacle", summary="Say who looks")
def own_obstacle(request: HttpRequest, id: int, body: Owned) -> object:
    """Say who looks at it, and by when it is decided."""
    said = body.said()
    owner = meant(visible_people(reader(request)), said.pop("owner"), "owner")
    return _done(request, id, actions.own_obstacle, owner=owner, **said)


@router.post("/obstacles/{int:id}/decide", response=ObstacleRead, operation_id="decide_obstacle", summary="Decide")
def decide_obstacle(request: HttpRequest, id: int, body: Decided) -> object:
    """Say what was decided, in words."""
    return _done(request, id, actions.decide_obstacle, **body.said())


@router.post("/obstacles/{int:id}/reopen", response=ObstacleRead, operation_id="reopen_obstacle", summary="Reopen it")
def reopen_obstacle(request: HttpRequest, id: int, body: Back) -> object:
    """Say that it still stands in the way."""
    return _done(request, id, actions.reopen_obstacle, **body.said())


@router.post(
    "/obstacles/{int:id}/take-back", response=ObstacleRead, operation_id="take_back_obstacle", summary="Take it back"
)
def take_back_obstacle(request: HttpRequest, id: int) -> object:
    """Take back what you named, until it is decided."""
    return _done(request, id, actions.take_back_obstacle)


def _done(request: HttpRequest, pk: int, verb: Any, **facts: Any) -> dict[str, Any]:
    it: Obstacle = get_object_or_404(visible_obstacles(reader(request)), pk=pk)
    verb(it, **facts, by=reader(request), now=timezone.now())
    return _again(request, pk)
