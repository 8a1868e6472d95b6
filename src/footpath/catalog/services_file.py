"""What does a file of services say?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.catalog.models import Unit
from footpath.people.mistakes import Mistake, Mistakes, key
from footpath.people.models import WorkingHours
from footpath.people.typed import many_lines, one_line
from footpath.pure.csv_file import Cells, Table, Wrong, read_rows

TARGETS = ("first_response", "next_update", "delivery")
TABLE = Table(("team", "name"), ("description", *TARGETS, "lead_time", "calendar"))
MOST = 400  # of days or hours
_AMOUNT = re.compile(r"([0-9]{1,3}) ?(?:working )?(h|hours?|d|days?)", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """One row as it stands in the file."""

    line: int
    cells: Cells


@dataclass
class SaidService:
    """A service, with what its row says; an empty cell says nothing."""

    team: str
    name: str
    line: int
    facts: dict[str, Any] = field(default_factory=dict)  # field of the service -> value as it is kept
    columns: dict[str, str] = field(default_factory=dict)  # the same field -> its column

    @property
    def key(self) -> tuple[str, str]:
        """As it is looked up."""
        return key(self.team), key(self.name)


def read_services(content: bytes) -> list[Row]:
    """The rows of a file. Raises pure.csv_file.BadFile."""

    def read(line: int, cells: Cells) -> tuple[Row, list[Wrong]]:
        return Row(line, cells), [(column, "missing", "") for column in TABLE.required if not cells[column]]

    return read_rows(content, TABLE, read)


def understood(rows: Iterable[Row]) -> list[SaidService]:
    """Which services are meant. Raises CannotImport where a cell cannot be kept, or two rows mean one service."""
    found: dict[tuple[str, str], SaidService] = {}
    wrong = Mistakes()
    hours = {key(one.name): one for one in WorkingHours.objects.all()}
    for row in rows:
        team = wrong.value(row.line, "team", partial(one_line, "team", row.cells["team"], longest=80, needed=True))
        name = wrong.value(row.line, "name", partial(one_line, "name", row.cells["name"], longest=120, needed=True))
        if team is None or name is None:
            continue
        said = SaidService(team, name, row.line)
        for column, read in _READ.items():
            if row.cells[column]:
                _say(said, column, wrong.value(row.line, column, partial(read, column, row.cells[column])))
        if row.cells["calendar"]:
            _say(said, "calendar", wrong.value(row.line, "calendar", partial(_hours, hours, row.cells["calendar"])))
        if said.key in found:
            text = _("line %(n)d has this service of this team already")
            wrong.append(Mistake(row.line, "name", text % {"n": found[said.key].line}))
        found.setdefault(said.key, said)
    wrong.stop()
    return list(found.values())


def shown(value: Any) -> str:
    """A fact as a person reads it."""
    return "" if value is None else str(getattr(value, "label", value))


def _say(said: SaidService, column: str, facts: dict[str, Any] | None) -> None:
    for name, value in (facts or {}).items():
        said.facts[name] = value
        said.columns[name] = column


def _description(column: str, cell: str) -> dict[str, Any]:
    return {"description": many_lines(column, cell, longest=2000)}


def _target(column: str, cell: str) -> dict[str, Any]:
    """“4 h” or “2 days”: working hours, or working days."""
    found = _AMOUNT.fullmatch(cell)
    if not found or not 1 <= int(found[1]) <= MOST:
        raise ValidationError(_("say how many hours or days, such as 4 h or 2 days, at most 400"))
    return {column: int(found[1]), f"{column}_unit": Unit.HOURS if found[2][0] in "hH" else Unit.DAYS}


def _lead_days(_column: str, cell: str) -> dict[str, Any]:
    found = _AMOUNT.fullmatch(cell)
    if not found or found[2][0] in "hH" or int(found[1]) > MOST:
        raise ValidationError(_("say how many days, such as 3 days, at most 400"))
    return {"lead_days": int(found[1])}


def _hours(known: dict[str, WorkingHours], cell: str) -> dict[str, Any]:
    hours = known.get(key(cell))
    if hours is None:
        text = _("there are no working hours named “%(name)s” here")
        raise ValidationError(text % {"name": cell[:80]})
    return {"hours": hours}


_READ = {"description": _description, **dict.fromkeys(TARGETS, _target), "lead_time": _lead_days}
