"""Which saved views of a board do programs read, keep and change?"""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Field, Router, Schema, Status

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.programs.bodies import Body, Flag
from footpath.people.programs.edits import seen_edits, tag
from footpath.people.programs.wrong import unusable
from footpath.requests import actions
from footpath.requests.forms.narrow import NarrowForm
from footpath.requests.models import SavedView
from footpath.requests.narrowing import Narrowing
from footpath.requests.queries import served_team
from footpath.requests.saved_views import views_of, visible_view

router = Router(tags=["Requests"])
QUERY = "As behind the question mark of the board: show, words, who, service, customer, due, sort."


class ViewRead(Schema):
    """A part of a board under a name."""

    id: int
    name: str
    query: str = Field(description=QUERY)
    shared: bool = Field(description="Everybody on this board sees it.")
    owner: Named


class ViewBody(Body):
    """A part of a board under a name."""

    name: str = Field(min_length=1, max_length=60)
    query: str = Field("", max_length=500, description=QUERY)
    shared: Flag = False


class ViewChange(Body):
    """What is said of it; what is left out stays."""

    name: str = Field("", max_length=60)
    query: str = Field("", max_length=500, description=QUERY)
    shared: Flag = False


@router.get("/teams/{int:id}/views", response=list[ViewRead], operation_id="list_views", summary="List saved views")
def list_views(request: HttpRequest, id: int) -> object:
    """Your own views of a board and those that are shared, by name."""
    me = reader(request)
    return [view.saved for view in views_of(served_team(me, id, timezone.now()), me)]


@router.post("/teams/{int:id}/views", response={201: ViewRead}, operation_id="save_view", summary="Save a view")
def save_view(request: HttpRequest, id: int, body: ViewBody) -> object:
    """Keep a part of the board under a name."""
    me, now = reader(request), timezone.now()
    team = served_team(me, id, now)
    part = _part(body.query)
    return Status(201, actions.save_view(team, name=body.name, part=part, shared=body.shared, by=me, now=now))


@router.get("/views/{int:id}", response=ViewRead, operation_id="read_view", summary="Read a view")
def read_view(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """A view of your own, or one that is shared."""
    return _told(response, visible_view(reader(request), id, timezone.now()))


@router.patch("/views/{int:id}", response=ViewRead, operation_id="change_view", summary="Change a view")
def change_view(request: HttpRequest, response: HttpResponse, id: int, body: ViewChange) -> object:
    """Change a view of your own; a shared one, also as the lead of the team. If-Match has the ETag that you read."""
    me, now = reader(request), timezone.now()
    view = visible_view(me, id, now)
    said: dict[str, Any] = {"name": view.name, "query": view.query, "shared": view.shared} | body.said()
    part = _part(said.pop("query"))
    return _told(response, actions.change_view(view, **said, part=part, by=me, now=now, edits=seen_edits(request)))


@router.delete("/views/{int:id}", response={204: None}, operation_id="drop_view", summary="Let a view go")
def drop_view(request: HttpRequest, id: int) -> object:
    """Let a view go; no request changes."""
    me, now = reader(request), timezone.now()
    actions.drop_view(visible_view(me, id, now), by=me, now=now)
    return Status(204, None)


def _told(response: HttpResponse, view: SavedView) -> SavedView:
    tag(response, view.edits)
    return view


def _part(query: str) -> Narrowing:
    """What the query names; a Problem where a page would say that it cannot be used."""
    asked = QueryDict(query)
    form = NarrowForm(asked)
    unknown = sorted(set(asked) - set(form.fields))
    if unknown or (query and not asked):
        raise unusable(
            {"query": [_("A board is not narrowed by “%(name)s”.") % {"name": unknown[0] if unknown else query}]}
        )
    part = form.part()
    if form.errors:
        raise unusable({"query": [f"{name}: {one}" for name, found in form.errors.items() for one in found]})
    return part
