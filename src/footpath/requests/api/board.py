"""What does a program see of a team's queue?"""

from dataclasses import fields
from typing import Annotated, Literal

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people.middleware import reader
from footpath.people.programs.bodies import IdInQuery
from footpath.people.programs.pages import Which, page_at
from footpath.requests import actions
from footpath.requests.api.shapes import RequestLine, RequestRead
from footpath.requests.api.telling import told
from footpath.requests.board import FILTERS, board, counts, part_of, takes_from
from footpath.requests.narrowing import DUE, SORTED, Narrowing
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
    words: str = Field("", max_length=100, description="In the title, or its number.")
    who: str = Field("", pattern=r"^(me|nobody|[1-9][0-9]{0,17})?$", description="me, nobody, or the id of a person.")
    service: IdInQuery | None = Field(None, description="The id of a service.")
    customer: IdInQuery | None = Field(None, description="The id of the customer's team.")
    due: Literal[tuple(DUE)] | None = Field(  # type: ignore[valid-type]
        None, description="late: promised or due before now; soon: within 7 days; unpromised: no day is promised."
    )
    sort: Literal[tuple(SORTED)] | None = Field(  # type: ignore[valid-type]
        None, description="A column, with a minus the other way round; else in the order of the board."
    )

    def part(self) -> Narrowing:
        """As the board takes it."""
        said = {one.name: getattr(self, one.name) for one in fields(Narrowing)}
        return Narrowing(**{name: value for name, value in said.items() if value})


class BoardRead(Schema):
    """A team's queue, and how much of it there is by filter."""

    items: list[RequestLine]
    next: str | None = Field(description="Path of the next page; null on the last one.")
    all: int
    counts: dict[str, int] = Field(description="Of each filter, within whatever else narrows it.")


@router.get("/teams/{int:id}/board", response=BoardRead, operation_id="read_board", summary="Read a team's board")
def read_board(request: HttpRequest, id: int, which: Annotated[WhichOfBoard, Query(...)]) -> object:
    """The queue of a team in the order in which most promises are kept; for the team and those who lead it."""
    me, now = reader(request), timezone.now()
    queue = board(served_team(me, id, now), me, now)
    part = which.part()
    counted = counts(queue, me, now, within=part)
    rows = part_of(queue, part, me, now)
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
