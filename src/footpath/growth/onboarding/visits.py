"""Whom does a team really serve, so that somebody new can meet them?"""

from datetime import datetime

from footpath.people.models import Person, Team
from footpath.people.pairs import End
from footpath.people.permissions import visible_people, visible_teams
from footpath.requests.serves import side

Proposed = list[tuple[str, End]]


def customers(team: Team, reader: Person, now: datetime) -> Proposed:
    """As real requests of the last ninety days show it and as people say it, the first customer first."""
    rows = side(team, "customer", now, reader).rows
    return [(f"{row.kind}:{row.end.pk}", row.end) for row in rows]


def end_named(code: str, reader: Person) -> End | None:
    """The team or person that a form names, such as "team:3"."""
    kind, _colon, number = code.partition(":")
    if not (number.isascii() and number.isdecimal() and len(number) < 19):
        return None
    if kind == "team":
        return visible_teams(reader).filter(pk=int(number)).first()
    return visible_people(reader).filter(pk=int(number)).first() if kind == "person" else None
