"""Which figures do programs read, and which requests are behind them?"""

from datetime import datetime
from enum import IntEnum
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema

from footpath.insight.api_shapes import InsightRead, MeasureRead
from footpath.insight.behind import open_behind
from footpath.insight.measuring import scorecard
from footpath.insight.scorecards import Period
from footpath.insight.subjects import Subject, opened
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.bodies import Day, IdInQuery
from footpath.people.programs.pages import Page, Which, page_of
from footpath.people.programs.wrong import unusable
from footpath.requests.api.shapes import RequestLine
from footpath.ui.measures import Whose, measures

router = Router(tags=["Insight"])
Counted = Literal["yes", "no"]
COUNTED: dict[Counted, bool] = {"yes": True, "no": False}


class Weeks(IntEnum):
    """The lengths of scorecards.LENGTHS."""

    QUARTER = 13
    HALF_YEAR = 26
    YEAR = 52


class Length(Schema):
    """How far back."""

    weeks: Weeks = Field(Weeks.QUARTER, description="How many weeks, this one included.")


class WhichBehind(Which, Length):
    """Which requests behind a figure are wanted."""

    measure: Annotated[str, Field(max_length=60)] = Field(description="The key of the figure.")
    week: Day | None = Field(None, description="Only those of the week that began on this Monday.")
    counted: Counted | None = Field(None, description="Only those that went well (`yes`), or did not (`no`).")


class Behind(Page[RequestLine]):
    """The requests behind a figure that you may see."""

    n: int = Field(description="How many were counted, those that you may not see included.")


Span = Annotated[Length, Query(...)]
Wanted = Annotated[WhichBehind, Query(...)]


def subject_open_to(person: Person, kind: str, *ids: int, now: datetime) -> Subject:
    """Whose figures are meant; 404 for whoever may not see them."""
    found = opened(kind, ids, person, now.date())
    if found is None:
        raise Http404
    return found


def _figures(request: HttpRequest, length: Length, kind: str, *ids: int) -> dict[str, Any]:
    now = timezone.now()
    subject = subject_open_to(reader(request), kind, *ids, now=now)
    return scorecard(subject, Period.of(length.weeks, now), now, reader(request)).as_facts()


def _behind(request: HttpRequest, which: WhichBehind, kind: str, *ids: int) -> dict[str, Any]:
    now = timezone.now()
    subject, period = subject_open_to(reader(request), kind, *ids, now=now), Period.of(which.weeks, now)
    if which.measure not in measures():
        raise unusable({"measure": [_("There is no such figure.")]})
    if which.week is not None and which.week not in period.mondays:
        raise unusable({"week": [_("Take the Monday of one of these weeks.")]})
    good = COUNTED[which.counted] if which.counted else None
    found = open_behind(subject, which.measure, period, now, week=which.week, good=good)
    if found is None:
        raise Http404
    page = page_of(request, found.visible(reader(request)), which, lambda row: row, newest_first=True)
    return {**page, "n": found.counted(good).count()}


@router.get(
    "/insight/measures", response=list[MeasureRead], operation_id="list_measures", summary="Read what is measured"
)
def list_measures(request: HttpRequest) -> object:
    """Every figure with what it means; each side of the work has its own."""
    return [
        {
            **{name: getattr(one, name) for name in ("key", "whose", "kind", "more_is_better")},
            "label": one.label(),
            "meaning": one.meaning(),
        }
        for one in measures().values()
        if one.whose is not Whose.VOICES  # those have rules of their own: who answered what is nowhere to be read
    ]


@router.get(
    "/insight/teams/{int:id}", response=InsightRead, operation_id="read_team_insight", summary="How a team does"
)
def read_team_insight(request: HttpRequest, id: IdInQuery, length: Span) -> object:
    """How a team serves and asks, for its members, its lead and those above; for leads with the teams below it."""
    return _figures(request, length, "team", id)


@router.get(
    "/insight/services/{int:id}",
    response=InsightRead,
    operation_id="read_service_insight",
    summary="A service",
)
def read_service_insight(request: HttpRequest, id: IdInQuery, length: Span) -> object:
    """How a service is given and asked for, for its team and those above."""
    return _figures(request, length, "service", id)


@router.get(
    "/insight/people/{int:id}",
    response=InsightRead,
    operation_id="read_person_insight",
    summary="Somebody",
)
def read_person_insight(request: HttpRequest, id: IdInQuery, length: Span) -> object:
    """What somebody had in their hands and what they asked, for themself and those who lead them.

    Nobody's where figures about single people are switched off.
    """
    return _figures(request, length, "person", id)


@router.get(
    "/insight/pairs/{int:provider}/{int:customer}",
    response=InsightRead,
    operation_id="read_pair_insight",
    summary="Two teams",
)
def read_pair_insight(request: HttpRequest, provider: IdInQuery, customer: IdInQuery, length: Span) -> object:
    """How two teams serve and ask each other, for both sides and those above."""
    return _figures(request, length, "pair", provider, customer)


@router.get(
    "/insight/teams/{int:id}/requests",
    response=Behind,
    operation_id="list_team_requests",
    summary="Read what is behind a team's figure",
)
def list_team_requests(request: HttpRequest, id: IdInQuery, which: Wanted) -> object:
    """The requests that a figure of a team was made of, as far as you may see them, the newest first."""
    return _behind(request, which, "team", id)


@router.get(
    "/insight/services/{int:id}/requests",
    response=Behind,
    operation_id="list_service_requests",
    summary="Read what is behind a service's figure",
)
def list_service_requests(request: HttpRequest, id: IdInQuery, which: Wanted) -> object:
    """The requests that a figure of a service was made of, as far as you may see them, the newest first."""
    return _behind(request, which, "service", id)


@router.get(
    "/insight/people/{int:id}/requests",
    response=Behind,
    operation_id="list_person_requests",
    summary="Read what is behind somebody's figure",
)
def list_person_requests(request: HttpRequest, id: IdInQuery, which: Wanted) -> object:
    """The requests that a figure of a person was made of, as far as you may see them, the newest first."""
    return _behind(request, which, "person", id)


@router.get(
    "/insight/pairs/{int:provider}/{int:customer}/requests",
    response=Behind,
    operation_id="list_pair_requests",
    summary="Read what is behind a figure of two teams",
)
def list_pair_requests(request: HttpRequest, provider: IdInQuery, customer: IdInQuery, which: Wanted) -> object:
    """The requests of the customer to the provider that a figure was made of, as far as you may see them."""
    return _behind(request, which, "pair", provider, customer)
