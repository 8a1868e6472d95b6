"""What was somebody told, and how do programs say that it was read?"""

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.notifications import actions
from footpath.notifications.groups import Group
from footpath.notifications.models import Notice
from footpath.notifications.queries import Line, told
from footpath.people.middleware import reader
from footpath.people.programs.bodies import Body, Id
from footpath.people.programs.pages import Page, Which, page_of

router = Router(tags=["Notices"])


class WhichNotices(Which):
    """Which notices are wanted."""

    show: Literal["new", "all"] = Field("new", description="Those that were not read yet, or all.")


class NoticeRead(Schema):
    """Something that happened and concerns you."""

    id: int
    at: datetime
    read_at: datetime | None
    group: Group = Field(description="What it is to you.")
    who: str = Field(description="Who did it.")
    sentence: str = Field(description="What happened.")
    about: str = Field(description="What it is about.")
    url: str = Field(description="The page that it leads to.")


class Upto(Body):
    """How far you have read."""

    newest: Id | None = Field(None, description="The newest one that you have seen: what came after it stays new.")


def _line(line: Line) -> dict[str, Any]:
    facts = {name: getattr(line.notice, name) for name in ("id", "at", "read_at", "group")}
    return facts | {name: getattr(line, name) for name in ("who", "sentence", "about", "url")}


@router.get("/notices", response=Page[NoticeRead], operation_id="list_notices", summary="Read what is new")
def list_notices(request: HttpRequest, which: Annotated[WhichNotices, Query(...)]) -> object:
    """What happened that concerns you, the newest first. What you may not see any more is left out."""
    me, now = reader(request), timezone.now()
    mine = Notice.objects.filter(recipient=me).select_related("event")
    wanted = mine.filter(read_at=None) if which.show == "new" else mine
    page = page_of(request, wanted, which, lambda notice: notice, newest_first=True)
    return {**page, "items": [_line(line) for line in told(page["items"], me, now)]}


@router.post("/notices/{int:id}/read", response={204: None}, operation_id="read_notice", summary="Mark as read")
def read_notice(request: HttpRequest, id: int) -> object:
    """Say that you have read a notice."""
    me = reader(request)
    notice = get_object_or_404(Notice, recipient=me, pk=id)
    actions.read(Notice.objects.filter(pk=notice.pk), by=me, now=timezone.now())
    return Status(204, None)


@router.post("/notices/read", response={204: None}, operation_id="read_notices", summary="Mark all as read")
def read_notices(request: HttpRequest, body: Upto) -> object:
    """Say that you have read everything, or everything up to one notice."""
    found = Notice.objects.all() if body.newest is None else Notice.objects.filter(pk__lte=body.newest)
    actions.read(found, by=reader(request), now=timezone.now())
    return Status(204, None)
