"""How does a program read people, teams and working hours?"""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Field, Schema

from footpath.people.actions.change_team import changeable as changeable_of_team
from footpath.people.models import Person, Team
from footpath.people.permissions import line_of
from footpath.people.profile import changeable
from footpath.people.programs.bodies import Whole
from footpath.people.programs.edits import tag
from footpath.people.queries import away, away_now_or_next, members_of, teams_of, who_decides, working
from footpath.people.roles import Role, roles_of

Minute = Annotated[Whole, Field(ge=0, le=2 * 24 * 60)]
Window = Annotated[list[Minute], Field(min_length=2, max_length=2)]
Week = Annotated[
    list[Annotated[list[Window], Field(max_length=6)]],
    Field(
        min_length=7,
        max_length=7,
        description="Seven days, Monday first; each a list of windows `[opens, closes]` in minutes of the local day. "
        "A window that runs over midnight closes after 1440.",
        examples=[[[[480, 720], [780, 1020]]] * 5 + [[], []]],
    ),
]


class Named(Schema):
    """Somebody, or something, by number and name."""

    id: int
    name: str


class AbsenceRead(Schema):
    """Days on which somebody is away, both included."""

    id: int
    first: date
    last: date
    delegate: Named | None = Field(description="Who stands in.")


class PersonLine(Schema):
    """Somebody as a list has them."""

    id: int
    name: str
    email: str
    job: str
    place: str
    good_at: list[str]
    languages: list[str]
    teams: list[Named]
    away: AbsenceRead | None = Field(description="The absence that they are in today, if any.")


class FormerTeam(Named):
    """A team that somebody has left."""

    until: date


class PersonRead(Schema):
    """A profile, as its page shows it to you."""

    id: int
    name: str
    email: str
    company: str = Field(description="Whose people they are, for somebody who is contracted.")
    says_name: str = Field(description="How to say the name.")
    pronouns: str
    job: str
    does: str = Field(description="What they do, in their own words.")
    good_at: list[str]
    languages: list[str]
    reach_me: str = Field(description="How they like to be reached.")
    phone: str
    place: str
    zone: str = Field(description="Their time zone.")
    week: Week | None = Field(description="Their own hours; null where those of their team hold.")
    teams: list[Named]
    leads: list[Named] = Field(description="The teams that they lead.")
    before: list[FormerTeam] = Field(description="The teams that they have left, the last ones first.")
    away: AbsenceRead | None = Field(description="The absence that they are in today, if any.")
    away_next: AbsenceRead | None = Field(description="While they are here: when they are away next.")
    roles: list[Role]
    changeable: list[str] = Field(description="The fields that you may change.")


class HoursLine(Schema):
    """A calendar by which teams work, as everybody sees it."""

    id: int
    name: str
    zone: str
    week: Week
    country: str = Field(description="Whose public holidays are free, as an ISO code; empty: none.")
    region: str


class HoursRead(HoursLine):
    """A calendar with the days that are not as usual."""

    closures: list[Annotated[list[date], Field(min_length=2, max_length=2)]] = Field(
        description="Days that are closed besides: `[first, last]`, both included."
    )
    extra_days: dict[str, list[Window]] = Field(description="Days that are open besides, with their windows.")


class MemberRead(Schema):
    """Somebody who is in the team today."""

    id: int
    name: str
    job: str
    away: AbsenceRead | None


class TeamLine(Schema):
    """A team as a list has it."""

    id: int
    name: str
    purpose: str
    parent: Named | None
    lead: Named | None


class TeamRead(TeamLine):
    """A team, as its page shows it. What it offers: `GET /services?team=`."""

    reach_us: str
    above: list[Named] = Field(description="The teams above it, the nearest first.")
    below: list[Named] = Field(description="The teams directly below it.")
    decides: Named | None = Field(description="Who decides above it: the next lead who works here.")
    budget_owner: Named | None
    hours: HoursLine
    gives_out: bool = Field(description="Each new request is given to whoever is here and has the least to do.")
    members: list[MemberRead]
    changeable: list[str] = Field(description="The fields that you may change.")


class MembershipRead(Schema):
    """Somebody in a team, from a day on and perhaps until another."""

    id: int
    person: Named
    since: date
    until: date | None


def person_read(person: Person, me: Person, now: datetime) -> dict[str, Any]:
    """The profile as PersonRead has it."""
    gone, soon = away_now_or_next(person, me.today(now))
    past = person.memberships.filter(until__lt=now.date()).select_related("team").order_by("-until")[:10]
    own = set(PersonRead.model_fields) & {field.name for field in Person._meta.fields}
    return {name: getattr(person, name) for name in own} | {
        "teams": list(teams_of(person, now.date())),
        "leads": list(person.leads.all()),
        "before": [{"id": one.team_id, "name": one.team.name, "until": one.until} for one in past],
        "away": gone,
        "away_next": soon,
        "roles": roles_of(person),
        "changeable": sorted(changeable(me, person, now.date()) - {"photo"}),
    }


def person_line(person: Any) -> dict[str, Any]:
    """One of `queries.found`, with `gone`, the absences of today."""
    facts = {name: getattr(person, name) for name in ("id", "name", "email", "job", "place", "good_at", "languages")}
    teams = [membership.team for membership in person.current]
    return {**facts, "teams": teams, "away": person.gone[0] if person.gone else None}


def team_line(team: Team) -> dict[str, Any]:
    """The team as TeamLine has it."""
    facts = {name: getattr(team, name) for name in ("id", "name", "purpose", "parent")}
    return {**facts, "lead": working(team.lead)}


def team_read(team: Team, me: Person, now: datetime) -> dict[str, Any]:
    """The team as TeamRead has it."""
    above, members = line_of(team)[1:], list(members_of(team, now.date()))
    gone = away([person.pk for person in members], me.today(now))
    return {
        **team_line(team),
        "reach_us": team.reach_us,
        "above": above,
        "below": list(team.children.all()),
        "decides": who_decides(above),
        "budget_owner": working(team.budget_owner),
        "hours": team.hours,
        "gives_out": team.gives_out,
        "members": [{"id": one.pk, "name": one.name, "job": one.job, "away": gone.get(one.pk)} for one in members],
        "changeable": sorted(changeable_of_team(me, team)),
    }


def shown(response: HttpResponse, person: Person, me: Person, now: datetime) -> dict[str, Any]:
    """The profile, and which state of it this is."""
    tag(response, person.edits)
    return person_read(person, me, now)


def shown_team(response: HttpResponse, team: Team, me: Person, now: datetime) -> dict[str, Any]:
    """The team, and which state of it this is."""
    tag(response, team.edits)
    return team_read(team, me, now)
