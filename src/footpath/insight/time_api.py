"""How do programs read where the time went between two teams, and around one?"""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.insight.api import Length, Span, subject_open_to
from footpath.insight.scorecards import Period
from footpath.insight.time_went import Part, Row, parts_of
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.people.programs.bodies import IdInQuery

router = Router(tags=["Insight"])


class TimeLineRead(Schema):
    """One line of the time that requests took, in working seconds of the team that served them."""

    account: str = Field(description="Where it went: queued, working, waiting_team, displaced, …")
    team: int | None = Field(description="The id of the team that was waited for.")
    vendor: str = Field(description="The vendor that was waited for.")
    label: str
    seconds: int = Field(description="In all of the requests together.")
    requests: int = Field(description="In how many of them there was any.")
    emergencies: int = Field(description="How many emergencies displaced them.")


class TimePartRead(Schema):
    """One side: what was asked of whom."""

    side: str
    title: str
    withheld: str = Field(description="Why nothing is said; empty where something is.")
    requests: int = Field(description="How many were accepted in these weeks; of fewer than five nothing is said.")
    day_seconds: int = Field(description="How long a working day of the team is.")
    lines: list[TimeLineRead] = Field(description="They add up to all the time between ask and acceptance.")


@router.get(
    "/insight/teams/{int:id}/time",
    response=list[TimePartRead],
    operation_id="read_team_time",
    summary="Where the time went around a team",
)
def read_team_time(request: HttpRequest, id: IdInQuery, length: Span) -> object:
    """Where the time of the requests went that others asked of a team, and of those that it asked of others."""
    return _told(request, length, "team", id)


@router.get(
    "/insight/pairs/{int:provider}/{int:customer}/time",
    response=list[TimePartRead],
    operation_id="read_pair_time",
    summary="Where the time went between two teams",
)
def read_pair_time(request: HttpRequest, provider: IdInQuery, customer: IdInQuery, length: Span) -> object:
    """Where the time of the requests went that two teams asked of each other, both ways."""
    return _told(request, length, "pair", provider, customer)


def _told(request: HttpRequest, length: Length, kind: str, *ids: int) -> list[dict[str, Any]]:
    now = timezone.now()
    with once_a_page():
        subject = subject_open_to(reader(request), kind, *ids, now=now)
        return [_part(one) for one in parts_of(subject, Period.of(length.weeks, now))]


def _part(part: Part) -> dict[str, Any]:
    facts = {"side": part.key, "title": part.title, "withheld": part.withheld, "requests": part.n}
    return {**facts, "day_seconds": part.day_seconds, "lines": [_line(row) for row in part.rows]}


def _line(row: Row) -> dict[str, Any]:
    return {**asdict(row.where), "label": row.label, **{name: getattr(row, name) for name in _COUNTED}}


_COUNTED = ("seconds", "requests", "emergencies")
