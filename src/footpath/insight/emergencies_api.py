"""How do programs read how often teams ask to overtake, and what that costs the others?"""

from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.insight.emergencies import Told, emergencies_of
from footpath.insight.permissions import teams_open_to
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.people.programs.bodies import IdInQuery
from footpath.pure.habit import Month

router = Router(tags=["Insight"])


class EmergencyMonthRead(Schema):
    """One month of a team that asks."""

    first: date
    asks: int
    emergencies: int


class EmergencyPairRead(Schema):
    """The emergencies of one team at another in twelve months."""

    team: int = Field(description="The id of the team that is asked.")
    customer: int = Field(description="The id of the team that asks.")
    usual: float = Field(description="The share of emergencies among what all teams asked of it.")
    months: list[EmergencyMonthRead]
    approved: int
    requests: int = Field(description="How many requests of others waited longer for them,")
    days: float = Field(description="by how many working days together,")
    broken: int = Field(description="and how many promises were broken because of it.")
    could_have: int = Field(description="How many could have been foreseen, at least in part,")
    answered: int = Field(description="of those of which it was said.")
    announced: int = Field(description="How many of all its asks, emergencies or not, a heads-up had announced,")
    counted: int = Field(description="of those that could have had one: all but imported ones.")
    why: Literal["", "above_limit", "long_run", "close"] = Field(description="Why a talk is due; empty where none is.")


class TeamEmergenciesRead(Schema):
    """Both sides of one team; figures of one single person are left out for others."""

    asked_of: list[EmergencyPairRead]
    asks: list[EmergencyPairRead]


@router.get(
    "/insight/teams/{int:id}/emergencies",
    response=TeamEmergenciesRead,
    operation_id="read_team_emergencies",
    summary="Who asked to come first",
)
def read_team_emergencies(request: HttpRequest, id: IdInQuery) -> object:
    """How often others asked this team to let them overtake in twelve months, and how often it asked others."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        team = get_object_or_404(teams_open_to(me, now.date()).select_related("hours"), pk=id)
        found = emergencies_of(team, me, now)
    return {"asked_of": _pairs(found.asked_of), "asks": _pairs(found.asks)}


def _pairs(rows: tuple[Told, ...]) -> list[dict[str, Any]]:
    return [
        {
            "team": pair.team,
            "customer": pair.customer,
            "usual": pair.seen.usual,
            "months": [_month(month) for month in pair.seen.months],
            "approved": pair.approved,
            "requests": pair.cost.requests,
            "days": round(pair.cost.days, 2),
            "broken": pair.cost.broken,
            "could_have": pair.could_have,
            "answered": pair.answered,
            "announced": pair.ahead.announced,
            "counted": pair.ahead.counted,
            "why": pair.seen.why,
        }
        for pair in (row.pair for row in rows)
        if pair is not None
    ]


def _month(month: Month) -> dict[str, Any]:
    return {"first": month.first, "asks": month.asks, "emergencies": month.emergencies}
