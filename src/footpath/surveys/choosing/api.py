"""How do programs read whether customers would choose a team again?"""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.people.programs.bodies import IdInQuery
from footpath.pure.choosing import Choice
from footpath.surveys.choosing.figures import team_of_theirs

router = Router(tags=["Surveys"])


class ChoiceRead(Schema):
    """What the released answers say; of fewer than ten nothing is said, and `answers` is 0."""

    answers: int
    good: int = Field(description="How many would surely or probably choose again.")
    unsure: int
    share: float | None
    low: float | None = Field(description="Between low and high the true share lies 95 times in 100.")
    high: float | None


class ReasonRead(Schema):
    """Why they would, and how many said so."""

    text: str
    count: int


class ServiceChoiceRead(ChoiceRead):
    """The same of one service."""

    service: int
    name: str
    reasons: list[ReasonRead]


class TeamChoiceRead(ChoiceRead):
    """The team as a whole, and each service of which something may be said, by name."""

    team: int
    services: list[ServiceChoiceRead]
    reasons: list[ReasonRead]
    comments: dict[str, list[str]] = Field(description="By question, in an order that says nothing.")


@router.get(
    "/teams/{int:id}/would-choose",
    response=TeamChoiceRead,
    operation_id="read_would_choose",
    summary="Would customers choose a team again?",
)
def read_would_choose(request: HttpRequest, id: IdInQuery) -> object:
    """For those who are in the team, and those who lead it or a team above; 404 for everybody else."""
    with once_a_page():
        found = team_of_theirs(id, reader(request), timezone.now())
    services = [
        {"service": one.service.pk, "name": one.service.name, "reasons": _reasons(one.reasons), **_choice(one.choice)}
        for one in found.services
    ]
    whole = {"team": found.team.pk, "services": services, "comments": found.comments}
    return {**whole, "reasons": _reasons(found.reasons), **_choice(found.choice)}


def _choice(found: Choice) -> dict[str, Any]:
    share = asdict(found.share)
    return {
        "answers": found.n, "good": found.good, "unsure": found.unsure, "share": share["value"], "low": share["low"],
        "high": share["high"],
    }  # fmt: skip


def _reasons(found: list[tuple[str, int]]) -> list[dict[str, Any]]:
    return [{"text": text, "count": count} for text, count in found]
