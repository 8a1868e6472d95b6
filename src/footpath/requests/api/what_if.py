"""What does a program learn of a change to a team's queue that is only tried?"""

from datetime import UTC, date, datetime
from typing import Annotated, Any

import numpy as np
from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from footpath.people.middleware import reader
from footpath.people.programs.bodies import Day, IdInQuery
from footpath.pure.what_if import Change, Dates
from footpath.requests.api.given import require_valid
from footpath.requests.forms.what_if import FARTHEST_PLACE, MOST_AWAY, MOST_HOURS, MOST_MORE
from footpath.requests.queries import served_team
from footpath.requests.what_if_answer import Answer
from footpath.requests.what_if_prices import Price, felt
from footpath.requests.what_if_question import Question, question

router = Router(tags=["Requests"])
KEPT = "The calibrated chance to keep the promise; null without one."


class Tried(Schema):
    """What is tried, all of it at once; what is left out stays as it is."""

    person: int | None = Field(None, ge=0, le=MOST_MORE, description="So many people more.")
    since: Day | None = Field(None, description="From this day on; else from now.")
    absent: int | None = Field(None, ge=0, le=MOST_AWAY, description="So many people away; one where a day is given.")
    away: Day | None = Field(None, description="The first day on which they are.")
    until: Day | None = Field(None, description="The last one; else seven days in all.")
    job: str | None = Field(
        None, max_length=24, description="An urgent job: a service of the team by its id, or `any`."
    )
    hours: float | None = Field(None, ge=0.1, le=MOST_HOURS, description="How many hours of work it is, if known.")
    position: str | None = Field(
        None,
        max_length=12,
        description=f"How many others come before it, up to {FARTHEST_PLACE}, or `last`; else none.",
    )
    first: IdInQuery | None = Field(None, description="The request that is taken next.")


class MovedRead(Schema):
    """How many requests are moved, and by how many working seconds on average."""

    requests: int
    seconds: int


class WorkedOffRead(Schema):
    """When all that is open now is done."""

    p50: datetime = Field(description="At even odds.")
    p85: datetime = Field(description="At 17 chances in 20.")


class AffectedRead(Schema):
    """A request that is moved."""

    id: int | None = Field(description="Null where you do not see it: it counts and is not named.")
    slip_seconds: int = Field(description="Working seconds by which it is done later on average; negative is earlier.")
    keep_before: float | None = Field(description=KEPT)
    keep_after: float | None = Field(description=KEPT)


class PriceRead(Schema):
    """What a place in the queue costs the others, and when the job would be done there."""

    position: int | None = Field(description="After how many others it is taken; null is last.")
    p50: date | None = Field(description="At even odds; null where nothing honest can be said.")
    p85: date | None
    p95: date | None
    others: MovedRead
    promises_broken: float


class WhatIfRead(Schema):
    """The queue as it would be beside the queue as it is. Nobody ever saw both futures: good advice, no promise."""

    said: list[str] = Field(description="The answer in sentences, or why there is none and what to do.")
    known: bool = Field(description="Whether anything can be said.")
    earlier: MovedRead
    later: MovedRead
    promises_kept_more: float = Field(description="Negative where more are likely broken.")
    worked_off_before: WorkedOffRead | None
    worked_off_after: WorkedOffRead | None
    requests: list[AffectedRead] = Field(description="Those that lose or gain most, at most twelve.")
    prices: list[PriceRead] = Field(description="Of a job: each place that is worth a look.")
    futures: int = Field(description="How many futures were played through.")
    as_of: datetime = Field(description="How old what was learned of the team is.")


@router.get("/teams/{int:id}/what-if", response=WhatIfRead, operation_id="try_what_if", summary="Try a change")
def try_what_if(request: HttpRequest, id: int, tried: Annotated[Tried, Query(...)]) -> object:
    """What one more person, one away, an urgent job or another order would bring to a team; changes nothing."""
    me, now = reader(request), timezone.now()
    asked = question(served_team(me, id, now), me, request.GET, now)
    require_valid(asked.form)
    return _told(asked, asked.answer(), now)


def _told(asked: Question, answer: Answer, now: datetime) -> dict[str, Any]:
    change = answer.change
    learned = datetime.fromtimestamp(asked.plan.model.fitted_at, UTC)
    return {
        "said": [line for line in (*(answer.cannot or ()), *answer.lines) if line],
        "known": answer.cannot is None,
        "earlier": _moved(*felt(change, -1)),
        "later": _moved(*felt(change, 1)),
        "promises_kept_more": round(change.kept_more, 3),
        "worked_off_before": _worked_off(change.worked_off_before),
        "worked_off_after": _worked_off(change.worked_off_after),
        "requests": [_affected(asked, change, at) for at in answer.order],
        "prices": [_price(price) for price in answer.prices],
        "futures": asked.plan.S,
        "as_of": min(learned, now),
    }


def _moved(count: int, seconds: float) -> dict[str, int]:
    return {"requests": count, "seconds": round(seconds)}


def _worked_off(moments: Dates) -> dict[str, datetime] | None:
    if moments is None:
        return None
    half, most = (datetime.fromtimestamp(moment, UTC) for moment in moments)
    return {"p50": half, "p85": most}


def _affected(asked: Question, change: Change, at: int) -> dict[str, Any]:
    pk = change.ids[at]
    before, after = change.keep_before[at], change.keep_after[at]
    return {
        "id": pk if pk in asked.seen else None,
        "slip_seconds": round(float(change.slip_mean[at])),
        "keep_before": None if np.isnan(before) else round(float(before), 4),
        "keep_after": None if np.isnan(after) else round(float(after), 4),
    }


def _price(price: Price) -> dict[str, Any]:
    return {
        "position": price.position,
        "p50": price.half,
        "p85": price.most,
        "p95": price.sure,
        "others": _moved(price.others, price.each),
        "promises_broken": round(price.broken, 3),
    }
