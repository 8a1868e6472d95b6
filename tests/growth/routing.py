"""How does a program of ninety days come into the tests?"""

from datetime import date, datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.growth import actions
from footpath.growth.models import Program, ProgramStep
from footpath.people.actions import add_person, join_team
from footpath.people.models import Person, Team

TODAY: date = MONDAY.date()
DAY = timedelta(days=1)


def started(cast: Cast, team: Team | None = None, now: datetime = MONDAY, **facts: Any) -> Program:
    """Eve, who administers, starts one for everybody, today."""
    given = {"team": team, "starts_on": now.date(), **facts}
    return actions.begin_program(**given, by=cast.eve, now=now)


def leg(program: Program, key: str) -> ProgramStep:
    """One of its steps, as it is now."""
    return program.steps.select_related("program").get(key=key)


def again(program: Program) -> Program:
    """As it is now."""
    return Program.objects.select_related("team__hours", "keeper").get(pk=program.pk)


def crew(team: Team, n: int, *, since: date = TODAY, tag: str = "x") -> list[Person]:
    """So many people more in a team."""
    found = []
    for number in range(n):
        email = f"{tag}{team.pk}-{number}@demo.example"
        person = add_person(name=f"Crew {tag} {number}", email=email, zone="Europe/Berlin", by=None, now=MONDAY)
        join_team(team, person=person, since=since, by=None, now=MONDAY)
        found.append(person)
    return found


def typed_on_program(cast: Cast, now: datetime) -> dict[str, Any]:
    """What is typed on its pages, by somebody with the right to."""
    return {
        "first": now.date() + 9 * DAY,
        "starts_on": now.date(),
        "keeper": cast.eve.pk,
        "reason": "The rooms are taken",
        "brought": "We know whom to ask",
    }
