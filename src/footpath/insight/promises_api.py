"""How do programs read how good a team's promises have been?"""

from dataclasses import asdict
from datetime import date, datetime
from typing import Literal

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.insight import promises_wording as words
from footpath.insight.promises import Held, Part, Promises, promises_of
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page, visible_teams
from footpath.people.programs.bodies import IdInQuery

router = Router(tags=["Insight"])


class HeldRead(Schema):
    """The dates at one chance, and how many of them held."""

    said: float = Field(description="The chance at which the dates were given: 0.5, 0.85 or 0.95.")
    n: int
    held: int
    low: float = Field(description="The share that holds in truth lies above this with 95 % confidence,")
    high: float = Field(description="and below this.")
    by_chance_low: int = Field(description="If the odds are right, chance alone puts `held` at least here,")
    by_chance_high: int = Field(description="and at most here, 95 times in 100.")
    verdict: Literal["as_said", "more", "fewer"] = Field(description="More or fewer than chance explains.")


class PartRead(Schema):
    """The requests that were complete on these days, and whose dates have come."""

    since: date
    until: date
    ahead: float = Field(description="How far ahead the middle date at 0.85 lay, in working seconds.")
    levels: list[HeldRead]


class NextRead(Schema):
    """What the next date rests on."""

    n_promises: int = Field(description="How many past dates it is corrected by.")
    kept_at_85: float = Field(description="What share of them would have held at 0.85 without correction.")
    level_for_85: float = Field(description="The level at which the next date at 0.85 is taken therefore.")
    flags: list[str] = Field(description="Such as `provisional` or `drift`.")
    drift_since: date | None = Field(description="With `drift`: since when dates have held more or less often.")
    drift_fewer: bool = Field(description="With `drift`: less often.")
    simulated: bool = Field(description="The queue is played through, since that does better in the team's past.")


class MonthRead(Schema):
    """What became of the promises of people that fell due in one month."""

    since: date
    early: int
    kept: int = Field(description="On their last day; without those that were early.")
    broken: int
    released: int = Field(description="Moved at the customer's wish: they count neither way.")


class GivenRead(Schema):
    """The promises of people in the last twelve months."""

    withheld: str = Field(description="Why nothing is told to you; else empty.")
    months: list[MonthRead] = Field(description="Empty while fewer than five fell due.")
    odds: float | None = Field(description="What chance they were given on average.")
    n_odds: int = Field(description="How many of them had odds,")
    kept_odds: int = Field(description="and how many of these were kept.")


class PromisesRead(Schema):
    """How good the dates of a team have been, in numbers and in words."""

    recorded_at: datetime | None = Field(description="When the past was last gone through; null: not yet.")
    to_come: int = Field(description="Requests whose dates are still to come.")
    newest: PartRead | None = Field(description="The newest dates together, up to 300.")
    parts: list[PartRead] = Field(description="Months or weeks, the oldest first; neighbors with few cases together.")
    next: NextRead | None = Field(description="Null: the team has still to be learned; ask again in a minute.")
    given: GivenRead
    sentences: list[str] = Field(description="The first lines of the page.")


@router.get(
    "/insight/teams/{int:id}/promises",
    response=PromisesRead,
    operation_id="read_team_promises",
    summary="How good a team's promises are",
)
def read_team_promises(request: HttpRequest, id: IdInQuery) -> object:
    """How often dates held at each chance, each reckoned from what was known when it was asked; for everybody."""
    with once_a_page():
        me = reader(request)
        team = get_object_or_404(visible_teams(me).select_related("hours"), pk=id)
        return _told(promises_of(team, me, timezone.now()))


def _told(promises: Promises) -> dict[str, object]:
    following, given = promises.next, promises.given
    odds = given.odds if given.is_told else None
    return {
        "recorded_at": promises.recorded_at,
        "to_come": promises.to_come,
        "newest": _part(promises.newest) if promises.newest else None,
        "parts": [_part(part) for part in promises.parts],
        "next": asdict(following) if following else None,
        "given": {
            "withheld": given.withheld,
            "months": [asdict(month) for month in given.months] if given.is_told else [],
            "odds": odds.said if odds else None,
            "n_odds": odds.n if odds else 0,
            "kept_odds": odds.kept if odds else 0,
        },
        "sentences": [*words.first_lines(promises), *words.notes(promises)],
    }


def _part(part: Part) -> dict[str, object]:
    return {
        "since": part.since,
        "until": part.until,
        "ahead": part.ahead,
        "levels": [_held(one) for one in part.held],
    }


def _held(one: Held) -> dict[str, object]:
    likely = one.figure
    return {
        "said": one.said,
        "n": one.n,
        "held": one.count,
        "low": likely.low,
        "high": likely.high,
        "by_chance_low": one.low,
        "by_chance_high": one.high,
        "verdict": one.code,
    }
