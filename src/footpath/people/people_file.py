"""What does a file of people say?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.people.mistakes import Mistake, Mistakes, key
from footpath.people.profile import checked
from footpath.people.typed import one_line
from footpath.pure.csv_file import Cells, Table, Wrong, read_rows

TABLE = Table(("email", "name", "team"), ("job", "lead", "parent_team", "phone", "zone", "languages", "skills"))
FIELDS = {
    "name": "name",
    "job": "job",
    "phone": "phone",
    "zone": "zone",
    "languages": "languages",
    "skills": "good_at",
}
SEVERAL = re.compile(r"[;|]")  # part the words inside a cell
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Row:
    """One row as it stands in the file."""

    line: int
    cells: Cells


@dataclass
class SaidPerson:
    """Somebody, with what the rows of their address say; an empty cell says nothing."""

    email: str
    line: int
    facts: dict[str, Any] = field(default_factory=dict)  # field of a profile -> value as it is kept
    lines: dict[str, int] = field(default_factory=dict)  # the same field -> the line that says so
    teams: dict[str, int] = field(default_factory=dict)  # key of a team -> the line that says so


@dataclass
class SaidTeam:
    """A team, with what the rows that name it say."""

    name: str
    line: int
    parent: str = ""  # the key of the team above
    parent_line: int = 0
    lead: str = ""  # an address
    lead_line: int = 0


@dataclass(frozen=True)
class PeopleFile:
    """All people by address and all teams by key, in the order of the file."""

    people: dict[str, SaidPerson]
    teams: dict[str, SaidTeam]


def read_people(content: bytes) -> list[Row]:
    """The rows of a file. Raises pure.csv_file.BadFile."""

    def read(line: int, cells: Cells) -> tuple[Row, list[Wrong]]:
        return Row(line, cells), [(column, "missing", "") for column in TABLE.required if not cells[column]]

    return read_rows(content, TABLE, read)


def understood(rows: Iterable[Row]) -> PeopleFile:
    """Who and which teams are meant. Raises CannotImport where a cell cannot be kept, or two rows contradict."""
    found, wrong = PeopleFile({}, {}), Mistakes()
    for row in rows:
        email = wrong.value(row.line, "email", partial(checked, "email", row.cells["email"]))
        team = _team(found, row, "team", wrong)
        if email is None or team is None:
            continue
        person = found.people.setdefault(email, SaidPerson(email, row.line))
        _say_facts(person, row, wrong)
        if key(team.name) in person.teams:
            text = _("line %(n)d has this person in this team already")
            wrong.append(Mistake(row.line, "team", text % {"n": person.teams[key(team.name)]}))
        person.teams.setdefault(key(team.name), row.line)
        _say_parent(found, team, row, wrong)
        _say_lead(team, email, row, wrong)
    wrong.stop()
    return found


def _team(found: PeopleFile, row: Row, column: str, wrong: Mistakes) -> SaidTeam | None:
    cell = row.cells[column]
    name = wrong.value(row.line, column, partial(one_line, column, cell, longest=80, needed=True))
    return found.teams.setdefault(key(name), SaidTeam(name, row.line)) if name else None


def _say_facts(person: SaidPerson, row: Row, wrong: Mistakes) -> None:
    for column, name in FIELDS.items():
        cell = row.cells[column]
        value = wrong.value(row.line, column, partial(_kept, name, cell)) if cell else None
        if not value:
            continue
        if person.facts.get(name, value) != value:
            wrong.contradiction(row.line, column, person.lines[name], shown(person.facts[name]), shown(value))
        person.facts.setdefault(name, value)
        person.lines.setdefault(name, row.line)


def _kept(name: str, cell: str) -> Any:
    several = name in ("languages", "good_at")
    return checked(name, SEVERAL.split(cell) if several else cell)


def shown(value: Any) -> str:
    """A fact as the file would say it."""
    return "; ".join(value) if isinstance(value, list) else str(value)


def _say_parent(found: PeopleFile, team: SaidTeam, row: Row, wrong: Mistakes) -> None:
    above = _team(found, row, "parent_team", wrong) if row.cells["parent_team"] else None
    if above is None:
        return
    if above is team:
        wrong.append(Mistake(row.line, "parent_team", _("a team cannot stand above itself")))
    elif team.parent and team.parent != key(above.name):
        wrong.contradiction(row.line, "parent_team", team.parent_line, found.teams[team.parent].name, above.name)
    elif not team.parent:
        team.parent, team.parent_line = key(above.name), row.line


def _say_lead(team: SaidTeam, email: str, row: Row, wrong: Mistakes) -> None:
    cell = row.cells["lead"].lower()
    if cell in ("", NO):
        return
    lead = email if cell == YES else wrong.value(row.line, "lead", partial(_lead, cell))
    if lead is None:
        return
    if team.lead and team.lead != lead:
        wrong.contradiction(row.line, "lead", team.lead_line, team.lead, lead)
    elif not team.lead:
        team.lead, team.lead_line = lead, row.line


def _lead(cell: str) -> Any:
    try:
        return checked("email", cell)
    except ValidationError as error:
        text = _("say yes on the row of whoever leads, or give their e-mail address")
        raise ValidationError(text) from error
