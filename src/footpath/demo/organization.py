"""Who works at Northfield airport, and what do the teams offer each other?"""

import tomllib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from footpath.catalog import actions as catalog
from footpath.catalog.models import TERMS, Service, ServiceState
from footpath.demo import staff
from footpath.demo.cast import BEGAN, Cast, welcome
from footpath.demo.lots import Lots
from footpath.people import actions as people
from footpath.people.models import Person, Team, WorkingHours

WORDS = Path(__file__).with_name("northfield")


@dataclass(frozen=True)
class Northfield:
    """The organization: people by the first part of their address, teams by name, services and words by key."""

    cast: Cast
    people: dict[str, Person]
    teams: dict[str, Team]
    services: dict[str, Service]
    members: dict[str, list[Person]] = field(default_factory=dict)  # by team
    work: dict[str, dict[str, Any]] = field(default_factory=dict)  # by service: what is asked of it, and how it goes

    def homes(self) -> dict[int, Team]:
        """The team for which each person asks, by their number."""
        return {person.pk: self.teams[name] for name, found in self.members.items() for person in found}


def told(name: str) -> dict[str, Any]:
    """One of the files in which Northfield is described."""
    return tomllib.loads((WORDS / f"{name}.toml").read_text(encoding="utf-8"))


def found(now: datetime, *, password_hash: str, lots: Lots | None = None, until: datetime | None = None) -> Northfield:
    """Found the airport: the cast, their coworkers, the teams and what they offer; by `until` some terms have changed
    and some people are away.
    """
    cast, described = welcome(now, password_hash=password_hash), told("staff")
    northfield = Northfield(
        cast=cast,
        people={address(person): person for person in Person.objects.order_by("pk")},
        teams={team.name: team for team in Team.objects.order_by("pk")},
        services={"move": cast.move},
        members={
            "Flight operations": [cast.ana], "Facilities": [cast.ben, cast.cleo], "Sales": [cast.dov],
            "IT": [cast.eve],
        },
    )  # fmt: skip
    _settle_in(northfield, described, password_hash, now)
    staff.introduce(described, northfield.people, lots or Lots(1))
    staff.pair_up(described, northfield.people, northfield.teams)
    if until is not None:
        staff.send_away(described, northfield.people, until)
        staff.note_down(described, northfield.people, northfield.teams, until)
    _offer(northfield, now, until or now)
    return northfield


def address(person: Person) -> str:
    """The first part of the address."""
    return person.email.partition("@")[0]


def _settle_in(northfield: Northfield, described: dict[str, Any], password_hash: str, now: datetime) -> None:
    """Directorates and teams with their people."""
    cast, known, teams = northfield.cast, northfield.people, northfield.teams
    hours = {
        key: people.save_hours(WorkingHours(), by=None, now=now, **facts) for key, facts in described["hours"].items()
    }
    for line in described["directorate"]:
        one = {"members": [[line["lead"], line["job"]]], "place": "Main terminal, A 3.02"}
        [person] = staff.hire(one, known, password_hash, now)
        teams[line["name"]] = people.add_team(
            name=line["name"], purpose=line["purpose"], hours=cast.hours, lead=person, parent=cast.northfield,
            by=None, now=now,
        )  # fmt: skip
        people.join_team(teams[line["name"]], person=person, since=BEGAN, by=None, now=now)
    for line in described["team"]:
        hired = staff.hire(line, known, password_hash, now)
        line["addresses"] = [address(person) for person in hired]
        team = teams.get(line["name"]) or people.add_team(
            name=line["name"], purpose=line["purpose"], hours=hours.get(line.get("hours"), cast.hours), by=None, now=now
        )
        teams[team.name] = team
        _place(team, line, teams[line["under"]], known[line["lead"]])
        for person in hired:
            people.join_team(team, person=person, since=BEGAN, by=None, now=now)
        northfield.members[team.name] = [*northfield.members.get(team.name, []), *hired]


def _place(team: Team, line: dict[str, Any], above: Team, lead: Person) -> None:
    """Where the team stands, who leads it and owns its budget, and how it is reached."""
    team.parent, team.lead, team.budget_owner, team.reach_us = above, lead, lead, line["reach"]
    team.save(update_fields=["parent", "lead", "budget_owner", "reach_us"])


def _offer(northfield: Northfield, now: datetime, until: datetime) -> None:
    """All services, each with the words in which it is asked for."""
    for path in sorted((WORDS / "services").glob("*.toml")):
        described = tomllib.loads(path.read_text(encoding="utf-8"))
        for line in described["service"]:
            if "work" in line:
                northfield.work[line["key"]] = line["work"]
            team = northfield.teams[described["team"]]
            if line["key"] not in northfield.services:
                northfield.services[line["key"]] = _offered(northfield, team, line, now, until)
            elif "later" in line:
                later = max(now, until - timedelta(days=line["later"]["days"]))
                _revise(northfield.services[line["key"]], _facts(northfield, line), line["later"]["note"], later)


def _facts(northfield: Northfield, line: dict[str, Any]) -> dict[str, Any]:
    """The terms of a service, with the teams and the person that they name."""
    facts = {name: line[name] for name in TERMS if name in line}
    if "audience" in facts:
        facts["audience"] = [northfield.teams[name].pk for name in facts["audience"]]
    if "sign_off_by" in facts:
        facts["sign_off_by"] = northfield.people[facts["sign_off_by"]]
    return facts


def _offered(northfield: Northfield, team: Team, line: dict[str, Any], now: datetime, until: datetime) -> Service:
    facts, state = _facts(northfield, line), line.get("state", ServiceState.PUBLISHED)
    offered_as = ServiceState.DRAFT if state == ServiceState.DRAFT else ServiceState.PUBLISHED
    earlier = line.get("earlier", {"terms": {}})
    service = catalog.offer(team, state=offered_as, by=None, now=now, **{**facts, **earlier["terms"]})
    if earlier["terms"]:
        changed = max(now, until - timedelta(days=earlier["until"]))
        _revise(service, {name: facts[name] for name in earlier["terms"]}, earlier["note"], changed)
    if state == ServiceState.RETIRED:
        catalog.retire(service, by=_lead(team), now=now)
    return service


def _revise(service: Service, facts: dict[str, Any], note: str, now: datetime) -> None:
    """Publish the terms that hold now in place of the first ones."""
    lead = _lead(service.team)
    draft = catalog.revise(service, by=lead, now=now)
    draft = catalog.save_revision(draft, edits=draft.edits, by=lead, now=now, **facts)
    catalog.publish(draft, note=note, by=lead, now=now)
    service.refresh_from_db()


def _lead(team: Team) -> Person:
    """Who leads the team; at Northfield every team has a lead."""
    if team.lead is None:
        raise LookupError(f"nobody leads {team.name}")
    return team.lead
