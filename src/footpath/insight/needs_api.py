"""How do programs read what matters most for a team, and which team serves which?"""

from dataclasses import asdict
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.insight.needs import needs_of, needs_of_service
from footpath.insight.needs_lines import Area, Needs
from footpath.insight.permissions import services_open_to, teams_open_to
from footpath.insight.who_serves import matrix, served
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.people.programs.bodies import IdInQuery

router = Router(tags=["Insight"])


class EvidenceRead(Schema):
    """One piece of evidence."""

    source: str = Field(description="survey, moments, requests, ratings, choice, standards, talks, groups or tables.")
    text: str
    says: str = Field(description="need: clearly too little; perhaps: it may be chance; well: clearly enough.")
    url: str = Field(description="Where a person can look at it.")


class DoingRead(Schema):
    """What somebody does about it already."""

    text: str
    url: str


class AreaRead(Schema):
    """One area with all that is known of it."""

    title: str
    needs: int = Field(description="How many sources see a need.")
    perhaps: int
    lines: list[EvidenceRead]
    doing: list[DoingRead] = Field(description="What is done about it already, as far as you may know.")


class NeedsRead(Schema):
    """What all sources say together about a team."""

    team: int
    few: list[AreaRead] = Field(description="The few areas that matter most.")
    others: list[AreaRead]
    silent: list[str] = Field(description="Sources of which nothing is known yet.")
    doing: list[DoingRead] = Field(description="What is done already about no single area.")


class ServedRead(Schema):
    """One team that serves another one."""

    provider: int
    customer: int
    said_by: str = Field(description="both, provider, customer; or shown: requests show it, and nobody says so.")


class MatrixRead(Schema):
    """Which teams serve which; without persons."""

    mirrored: int = Field(description="How many of those that are said are said by both.")
    said: int
    served: list[ServedRead]


@router.get(
    "/insight/teams/{int:id}/needs", response=NeedsRead, operation_id="read_team_needs", summary="What matters most?"
)
def read_team_needs(request: HttpRequest, id: IdInQuery) -> object:
    """For those to whom the figures of the team are open; 404 for everybody else."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        team = teams_open_to(me, now.date()).filter(pk=id).first()
        if team is None:
            raise Http404
        return _facts(needs_of(team, me, now))


@router.get(
    "/insight/services/{int:id}/needs",
    response=NeedsRead,
    operation_id="read_service_needs",
    summary="What matters most for a service?",
)
def read_service_needs(request: HttpRequest, id: IdInQuery) -> object:
    """For those to whom the figures of its team are open; 404 for everybody else."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        service = services_open_to(me, now.date()).filter(pk=id).first()
        if service is None:
            raise Http404
        return _facts(needs_of_service(service, me, now))


@router.get("/insight/who-serves", response=MatrixRead, operation_id="read_who_serves", summary="Who serves whom?")
def read_who_serves(request: HttpRequest) -> object:
    """Every pair of teams of which it is known, for everybody."""
    reader(request)
    found = matrix(timezone.now())
    pairs = [
        {"provider": provider.pk, "customer": customer.pk, "said_by": cell.mark}
        for provider, customer, cell in served(found)
    ]
    return {"mirrored": found.mirrored, "said": found.said, "served": pairs}


def _facts(found: Needs) -> dict[str, Any]:
    areas = {"few": [_area(one) for one in found.few], "others": [_area(one) for one in found.others]}
    return {"team": found.team.pk, **areas, "silent": found.silent, "doing": [asdict(one) for one in found.doing]}


def _area(area: Area) -> dict[str, Any]:
    facts = asdict(area)
    return {**facts, "lines": [{**line, "says": str(line["says"])} for line in facts["lines"]]}
