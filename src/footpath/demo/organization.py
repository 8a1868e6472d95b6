"""Who works at Northfield airport, and what do the teams offer each other?"""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from footpath.catalog import actions as catalog
from footpath.catalog.models import Service, ServiceState
from footpath.demo.cast import BEGAN, ZONE, Cast, welcome
from footpath.people import actions as people
from footpath.people.models import Person, Team

WORDS = Path(__file__).with_name("northfield")


@dataclass(frozen=True)
class Northfield:
    """The organization: people by the first part of their address, teams by name, services by key."""

    cast: Cast
    people: dict[str, Person]
    teams: dict[str, Team]
    services: dict[str, Service]


def told(name: str) -> dict[str, Any]:
    """One of the files in which Northfield is described."""
    return tomllib.loads((WORDS / f"{name}.toml").read_text(encoding="utf-8"))


def found(now: datetime, *, password_hash: str) -> Northfield:
    """Found the airport: the cast, their coworkers, the teams and what they offer."""
    cast = welcome(now, password_hash=password_hash)
    by_address = {address(person): person for person in Person.objects.order_by("pk")}
    teams = {team.name: team for team in Team.objects.order_by("pk")}
    for line in told("people")["team"]:
        members = [_hire(member, password_hash, now) for member in line["members"]]
        by_address |= {address(person): person for person in members}
        lead = by_address[line["lead"]] if "lead" in line else None
        team = teams.get(line["name"]) or people.add_team(
            name=line["name"], purpose=line["purpose"], hours=cast.hours, lead=lead, parent=cast.northfield,
            by=None, now=now,
        )  # fmt: skip
        teams[team.name] = team
        for person in members:
            people.join_team(team, person=person, since=BEGAN, by=None, now=now)
    services = {"move": cast.move}
    for line in told("services")["service"]:
        facts = {name: value for name, value in line.items() if name not in ("key", "team")}
        offered = catalog.offer(teams[line["team"]], state=ServiceState.PUBLISHED, by=None, now=now, **facts)
        services[line["key"]] = offered
    return Northfield(cast=cast, people=by_address, teams=teams, services=services)


def address(person: Person) -> str:
    """The first part of the address."""
    return person.email.partition("@")[0]


def _hire(member: dict[str, str], password_hash: str, now: datetime) -> Person:
    name = member["name"]
    return people.add_person(
        name=name, email=f"{name.split()[0].lower()}@demo.example", job=member["job"], phone=member["phone"],
        zone=ZONE, password_hash=password_hash, by=None, now=now,
    )  # fmt: skip
