"""How do programs read and write what a team sends again and again?"""

from datetime import datetime
from typing import Annotated, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.programs.bodies import Body, IdInQuery, Words
from footpath.people.programs.edits import seen_edits, tag
from footpath.people.programs.pages import Page, Which, page_of
from footpath.requests import actions
from footpath.requests.api.paths import NumberInPath
from footpath.requests.models import Reply
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.queries import visible_request
from footpath.requests.replies import replies_on, teams_with_replies, visible_replies

router = Router(tags=["Replies"])


class ReplyRead(Schema):
    """A text that a team sends again and again."""

    id: int
    team: Named
    name: str
    text: str = Field(description="Fields, such as {customer}, are filled in where it is used.")
    changed_at: datetime


class ReplyOnRequest(Schema):
    """A reply as it reads on one request."""

    id: int
    name: str
    text: str
    left: list[str] = Field(description="The fields that nobody can fill in there: they stay as they are.")


class NewReply(Body):
    """A reply."""

    name: str = Field(min_length=1, max_length=80)
    text: str = Field(min_length=1, max_length=4000)


class ReplyChange(Body):
    """What changes; what is left out stays as it is."""

    name: str = Field("", min_length=1, max_length=80)
    text: str = Field("", min_length=1, max_length=4000)


class WhichReplies(Which):
    """Which replies are wanted."""

    team: IdInQuery | None = Field(None, description="Of this team.")


class Wanted(Schema):
    """By which words."""

    q: Words = ""


def _seen(request: HttpRequest, pk: int) -> Reply:
    return get_object_or_404(visible_replies(reader(request), timezone.now().date()), pk=pk)


def _shown(request: HttpRequest, response: HttpResponse, pk: int) -> Reply:
    it = _seen(request, pk)
    tag(response, it.edits)
    return it


@router.get("/replies", response=Page[ReplyRead], operation_id="list_replies", summary="List replies")
def list_replies(request: HttpRequest, which: Annotated[WhichReplies, Query(...)]) -> object:
    """The replies of the teams that you are in or lead."""
    found = visible_replies(reader(request), timezone.now().date())
    if which.team:
        found = found.filter(team=which.team)
    return page_of(request, found, which, lambda one: one)


@router.get("/replies/{int:id}", response=ReplyRead, operation_id="read_reply", summary="Read a reply")
def read_reply(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """One reply; its ETag says which state of it."""
    return _shown(request, response, id)


@router.post("/teams/{int:id}/replies", response={201: ReplyRead}, operation_id="write_reply", summary="Write a reply")
def write_reply(request: HttpRequest, response: HttpResponse, id: int, body: NewReply) -> object:
    """Write a reply for everybody in a team that you are in or lead."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(teams_with_replies(me, now.date()), pk=id)
    made = actions.write_reply(team, **body.said(), by=me, now=now)
    response["Location"] = f"/api/v1/replies/{made.pk}"
    return Status(201, _shown(request, response, made.pk))


@router.patch("/replies/{int:id}", response=ReplyRead, operation_id="change_reply", summary="Change a reply")
def change_reply(request: HttpRequest, response: HttpResponse, id: int, body: ReplyChange) -> object:
    """Write it anew; what was sent stays as it was sent. If-Match has the ETag that you read."""
    it = _seen(request, id)
    facts: dict[str, Any] = {"name": it.name, "text": it.text} | body.said()
    actions.change_reply(it, **facts, edits=seen_edits(request), by=reader(request), now=timezone.now())
    return _shown(request, response, id)


@router.delete("/replies/{int:id}", response={204: None}, operation_id="drop_reply", summary="Take a reply away")
def drop_reply(request: HttpRequest, id: int) -> object:
    """Nobody is offered it any more. If-Match has the ETag that you read."""
    actions.drop_reply(_seen(request, id), edits=seen_edits(request), by=reader(request), now=timezone.now())
    return Status(204, None)


@router.get(
    "/requests/{number:id}/replies",
    response=list[ReplyOnRequest],
    operation_id="list_replies_on_request",
    summary="Replies to a request",
)
def replies_on_request(request: HttpRequest, id: NumberInPath, wanted: Annotated[Wanted, Query(...)]) -> object:
    """The replies of the team as they read on this request, for those who serve it."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, id, now)
    if not sides(standing(me, now.date()), it) & {Side.PROVIDER, Side.LEAD}:
        raise Http404
    return [
        {"id": one.reply.pk, "name": one.reply.name, "text": one.text, "left": list(one.left)}
        for one in replies_on(it, me, now, wanted.q)
    ]
