"""What does a program see of a team's queue?"""

from typing import Annotated, Literal

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people.middleware import reader
from footpath.people.programs.pages import Which, page_at
from footpath.requests import actions
from footpath.requests.api.shapes import RequestLine, RequestRead
from footpath.requests.api.telling import told
from footpath.requests.board import FILTERS, board, counts, part_of, takes_from
from footpath.requests.queries import served_team, visible_request

router = Router(tags=["Requests"])


class WhichOfBoard(Which):
    """Which part of a board is wanted."""

    show: Literal[tuple(FILTERS)] | None = Field(  # type: ignore[valid-type]
        None,
        description="us: waiting for the team; customers, others: waiting for them; risk: promises at risk, "
        "those that can still be saved first; "
        "free: not taken yet.",
    )


class BoardRead(Schema):
    """A team's queue, and how much of it there is by filter."""

    items: list[RequestLine]
    next: str | None = Field(description="Path of the next page; null on the last one.")
    all: int
    counts: dict[str, int]


@router.get("/teams/{int:id}/board", response=BoardRead, operation_id="read_board", summary="Read a team's board")
def read_board(request: HttpRequest, id: int, which: Annotated[WhichOfBoard, Query(...)]) -> object:
    """The queue of a team in the order in which most promises are kept; for the team and those who lead it."""
    me, now = reader(request), timezone.now()
    queue = board(served_team(me, id, now), me, now)
    counted = counts(queue, me, now)
    rows = part_of(queue, which.show or "", now)
    return {**page_at(request, rows, which), "all": counted.all, "counts": counted.by_filter}


@router.post(
    "/teams/{int:id}/next", response={200: RequestRead, 204: None}, operation_id="take_next", summary="Take the next"
)
def take_next(request: HttpRequest, id: int) -> object:
    """Take the first request of the board that is given to you or to nobody; 204 when there is none."""
    me, now = reader(request), timezone.now()
    team = served_team(me, id, now)
    if not takes_from(team, me, now):
        raise PermissionDenied
    taken = actions.take_next(team, by=me, now=now)
    if taken is None:
        return Status(204, None)
    return Status(200, told(visible_request(me, taken.pk, now), me, now))
