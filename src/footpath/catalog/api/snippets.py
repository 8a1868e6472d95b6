"""What do programs learn of what is known about services, and how do they write it down?"""

from datetime import date, datetime
from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.catalog import actions
from footpath.catalog.models import Service, Snippet
from footpath.catalog.permissions import visible_services
from footpath.catalog.snippets import answers_to, visible_snippets, with_uses
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.programs.bodies import Body, Day, Flag, Id, IdInQuery, meant, text
from footpath.people.programs.edits import seen_edits, tag
from footpath.people.programs.pages import Page, Which, page_of

router = Router(tags=["Snippets"])
Asked = Annotated[str, Field(max_length=400)]


class SnippetRead(Schema):
    """An answer that people need again and again."""

    id: int
    service: Named
    team: Named = Field(description="Who serves it, and writes here.")
    title: str
    body: str
    inside: bool = Field(description="For the team that serves and those above it alone.")
    owner: Named | None = Field(description="Who looks after it; null: the lead of the team.")
    review_on: date = Field(description="When somebody looks whether it still holds.")
    uses: int = Field(description="How many asks it has saved.")
    changed_at: datetime


class NewSnippet(Body):
    """An answer."""

    title: str = Field(min_length=1, max_length=120, description="As somebody would ask.")
    body: str = Field(min_length=1, max_length=4000)
    words: str = text(Snippet, "words", "Other words that people use for it; found, never shown.")
    inside: Flag = False
    owner: Id | None = Field(None, description="Who looks after it.")
    review_on: Day | None = Field(None, description="In half a year where nothing is said.")


class SnippetChange(Body):
    """What changes; what is left out stays as it is."""

    title: str = Field("", min_length=1, max_length=120)
    body: str = Field("", min_length=1, max_length=4000)
    words: str = text(Snippet, "words")
    inside: Flag = False
    owner: Id | None = None
    review_on: Day | None = None


class Confirmed(Body):
    """It still holds."""

    review_on: Day | None = Field(None, description="When it is looked at again; in half a year where nothing is said.")


class WhichSnippets(Which):
    """Which answers are wanted."""

    service: IdInQuery | None = Field(None, description="About this service.")


class Typed(Schema):
    """What somebody is about to ask."""

    q: Asked = Field(min_length=1)


def _told(one: Snippet) -> dict[str, Any]:
    plain = ("id", "service", "title", "body", "inside", "owner", "review_on", "changed_at")
    return {**{name: getattr(one, name) for name in plain}, "team": one.service.team, "uses": getattr(one, "uses", 0)}


def _visible(me: Person) -> QuerySet[Snippet]:
    return with_uses(visible_snippets(me, timezone.now().date()))


def _seen(request: HttpRequest, pk: int) -> Snippet:
    return get_object_or_404(_visible(reader(request)), pk=pk)


def _shown(request: HttpRequest, response: HttpResponse, pk: int) -> dict[str, Any]:
    it = _seen(request, pk)
    tag(response, it.edits)
    return _told(it)


@router.get("/snippets", response=Page[SnippetRead], operation_id="list_snippets", summary="Read what is known")
def list_snippets(request: HttpRequest, which: Annotated[WhichSnippets, Query(...)]) -> object:
    """What the teams have written down about their services, as far as it is open to you."""
    found = _visible(reader(request))
    if which.service:
        found = found.filter(service=which.service)
    return page_of(request, found, which, _told)


@router.get("/snippets/{int:id}", response=SnippetRead, operation_id="read_snippet", summary="Read an answer")
def read_snippet(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """One answer; its ETag says which state of it."""
    return _shown(request, response, id)


@router.get(
    "/services/{int:id}/answers", response=list[SnippetRead], operation_id="suggest_answers", summary="Suggest answers"
)
def suggest_answers(request: HttpRequest, id: int, typed: Annotated[Typed, Query(...)]) -> object:
    """What may answer an ask before it is asked: at most three, the likeliest first."""
    me, today = reader(request), timezone.now().date()
    service = get_object_or_404(visible_services(me, today), pk=id)
    return [_told(one) for one in answers_to(typed.q, me, service, today)]


@router.post(
    "/services/{int:id}/snippets", response={201: SnippetRead}, operation_id="write_snippet", summary="Write an answer"
)
def write_snippet(request: HttpRequest, response: HttpResponse, id: int, body: NewSnippet) -> object:
    """Write down what people ask again and again; everybody in the team that serves may, and those above it."""
    me, now, said = reader(request), timezone.now(), body.said()
    service: Service = get_object_or_404(visible_services(me, now.date()), pk=id)
    said["owner"] = meant(visible_people(me), said.pop("owner", None), "owner")
    made = actions.write_snippet(service, **said, by=me, now=now)
    response["Location"] = f"/api/v1/snippets/{made.pk}"
    return Status(201, _shown(request, response, made.pk))


@router.patch("/snippets/{int:id}", response=SnippetRead, operation_id="change_snippet", summary="Write it anew")
def change_snippet(request: HttpRequest, response: HttpResponse, id: int, body: SnippetChange) -> object:
    """Change an answer; who may write one may change it. If-Match has the ETag that you read."""
    me, now, said, it = reader(request), timezone.now(), body.said(), _seen(request, id)
    if "owner" in said:
        said["owner"] = meant(visible_people(me), said["owner"], "owner")
    facts = {name: getattr(it, name) for name in ("title", "body", "words", "inside", "owner")} | said
    actions.change_snippet(it, **facts, edits=seen_edits(request), by=me, now=now)
    return _shown(request, response, id)


@router.post(
    "/snippets/{int:id}/confirm", response=SnippetRead, operation_id="confirm_snippet", summary="Say that it holds"
)
def confirm_snippet(request: HttpRequest, response: HttpResponse, id: int, body: Confirmed) -> object:
    """Say that it still holds, and when it is looked at again. If-Match has the ETag that you read."""
    me, it = reader(request), _seen(request, id)
    actions.confirm_snippet(it, **body.said(), edits=seen_edits(request), by=me, now=timezone.now())
    return _shown(request, response, id)


@router.delete("/snippets/{int:id}", response={204: None}, operation_id="drop_snippet", summary="Take it away")
def drop_snippet(request: HttpRequest, id: int) -> object:
    """Take an answer away; whom it has answered still counts. If-Match has the ETag that you read."""
    me, it = reader(request), _seen(request, id)
    actions.drop_snippet(it, edits=seen_edits(request), by=me, now=timezone.now())
    return Status(204, None)
