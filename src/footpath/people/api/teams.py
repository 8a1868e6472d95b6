"""Which teams are there, and what can programs change of them?"""

from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Status

from footpath.people import actions
from footpath.people.api.shapes import TeamLine, TeamRead, shown_team, team_line
from footpath.people.middleware import reader
from footpath.people.models import Person, Team, WorkingHours
from footpath.people.permissions import visible_people, visible_teams
from footpath.people.programs.bodies import Body, Flag, Id, Words, meant, text
from footpath.people.programs.edits import seen_edits
from footpath.people.programs.pages import Page, Which, page_of
from footpath.people.queries import found

router = Router(tags=["Teams"])


class WhichTeams(Which):
    """Which teams are wanted."""

    q: Words = Field("", description="Words of its name, or of what it is for.")


class TeamChange(Body):
    """What changes of a team; what is left out stays as it is. `changeable` says what you may change."""

    name: str = text(Team, "name")
    purpose: str = text(Team, "purpose", "What it is for, in one line that a newcomer understands.")
    reach_us: str = text(Team, "reach_us", "Such as: gate 4, or call 4000 until six.")
    parent: Id | None = Field(None, description="The team above it; null: it stands at the top.")
    budget_owner: Id | None = Field(None, description="Who signs off what costs money.")
    hours: Id = Field(default_factory=int, description="The calendar by which it works.")
    gives_out: Flag = Field(False, description="Give each new request to whoever is here and has the least to do.")


class NewTeam(Body):
    """A team to be founded."""

    name: str = Field(max_length=80)
    hours: Id = Field(description="The calendar by which it works.")
    purpose: str = text(Team, "purpose", "What it is for, in one line that a newcomer understands.")
    reach_us: str = text(Team, "reach_us", "Such as: gate 4, or call 4000 until six.")
    parent: Id | None = Field(None, description="The team above it; null: it stands at the top.")
    lead: Id | None = None
    budget_owner: Id | None = Field(None, description="Who signs off what costs money.")
    gives_out: Flag = Field(False, description="Give each new request to whoever is here and has the least to do.")


class Lead(Body):
    """Who leads."""

    lead: Id | None = Field(description="Null: nobody, and whoever leads the team above decides.")


def team_of(me: Person, pk: int) -> Team:
    """A team with all that is read of it; 404 where it is not there."""
    found = visible_teams(me).select_related("lead", "parent", "hours", "budget_owner")
    return get_object_or_404(found, pk=pk)


def _facts(me: Person, said: dict[str, Any]) -> dict[str, Any]:
    """What was said, with people, teams and calendars for their numbers."""
    among: dict[str, QuerySet[Any]] = {
        "parent": visible_teams(me),
        "lead": visible_people(me),
        "budget_owner": visible_people(me),
        "hours": WorkingHours.objects.all(),
    }
    return said | {name: meant(among[name], said[name], name) for name in said.keys() & among.keys()}


@router.get("/teams", response=Page[TeamLine], operation_id="list_teams", summary="Find teams")
def list_teams(request: HttpRequest, which: Annotated[WhichTeams, Query(...)]) -> object:
    """Every team; with `q` those that the words find."""
    teams = found(which.q, viewer=reader(request), on=timezone.now().date()).teams
    return page_of(request, teams.select_related("parent"), which, team_line)


@router.post("/teams", response={201: TeamRead}, operation_id="add_team", summary="Found a team")
def add_team(request: HttpRequest, response: HttpResponse, body: NewTeam) -> object:
    """Found a team; administrators may."""
    me, now = reader(request), timezone.now()
    team = actions.add_team(**_facts(me, body.model_dump()), by=me, now=now)
    response["Location"] = f"{request.path}/{team.pk}"
    return Status(201, shown_team(response, team, me, now))


@router.get("/teams/{int:id}", response=TeamRead, operation_id="read_team", summary="Read a team")
def read_team(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """What a team is for, who is in it and who leads it, where it belongs, and when it works."""
    me = reader(request)
    return shown_team(response, team_of(me, id), me, timezone.now())


@router.patch("/teams/{int:id}", response=TeamRead, operation_id="change_team", summary="Change a team")
def change_team(request: HttpRequest, response: HttpResponse, id: int, body: TeamChange) -> object:
    """Change a team. Its lead and those above may change what it says of itself, administrators all of it; a field
    that is not yours is refused, and then nothing changes. If-Match has the ETag that you read.
    """
    me, now = reader(request), timezone.now()
    team, seen = team_of(me, id), seen_edits(request)
    actions.change_team(team, facts=_facts(me, body.said()), by=me, now=now, edits=seen)
    return shown_team(response, team, me, now)


@router.post("/teams/{int:id}/name-lead", response=TeamRead, operation_id="name_lead", summary="Name the lead")
def name_lead(request: HttpRequest, response: HttpResponse, id: int, body: Lead) -> object:
    """Name who leads a team; whoever leads a team above it may, and administrators. If-Match has the ETag that you
    read.
    """
    me, now = reader(request), timezone.now()
    team, seen = team_of(me, id), seen_edits(request)
    actions.name_lead(team, lead=meant(visible_people(me), body.lead, "lead"), by=me, now=now, edits=seen)
    return shown_team(response, team, me, now)
