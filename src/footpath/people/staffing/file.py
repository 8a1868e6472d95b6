"""What does a file of turnover and absence say, and what stands in it that must not?

One row for each team and month, with counts. A file with a row for each person is the slip that is near at hand: it is
refused whole, and what is said about it repeats nobody's name.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.people.mistakes import CannotImport, Mistake, Mistakes, key
from footpath.people.models import Person, Team
from footpath.pure.csv_file import BadFile, Cells, Problem, Table, Wrong, read_rows

TABLE = Table(("team", "month", "people", "left", "absent_days"), (), most=20_000)
OF_PERSONS = re.compile(r"name|mail|person|employee|staff|birth|gender|iban|salary|reason|diagnos", re.IGNORECASE)
MOST_PEOPLE = 100_000
Value = TypeVar("Value")


@dataclass(frozen=True)
class SaidMonth:
    """One row: a team in a month."""

    line: int
    team: Team
    month: date
    people: int
    left: int
    absent_days: Decimal


@dataclass(frozen=True)
class _Known:
    """The teams by name, how people are called and written to, and today."""

    teams: dict[str, Team]
    names: set[str]
    now: datetime


def read_staffing(content: bytes, now: datetime) -> list[SaidMonth]:
    """Every row of the file. Raises CannotImport with all that speaks against it; nothing is kept of such a file."""
    try:
        rows = read_rows(content, TABLE, _row)
    except BadFile as error:
        raise CannotImport([Mistake(one.line, _quoted(one), _words(one)) for one in error.problems]) from error
    return _understood(rows, now)


def _row(line: int, cells: Cells) -> tuple[tuple[int, Cells], list[Wrong]]:
    return (line, cells), [(column, "missing", "") for column in TABLE.required if not cells[column]]


def _understood(rows: Iterable[tuple[int, Cells]], now: datetime) -> list[SaidMonth]:
    known = _Known(
        teams={key(team.name): team for team in Team.objects.all()},
        names={key(one) for pair in Person.objects.values_list("name", "email") for one in pair},
        now=now,
    )
    wrong, found = Mistakes(), dict[tuple[int, date], SaidMonth]()
    for line, cells in rows:
        said = _month(line, cells, known, wrong)
        if said is None:
            continue
        earlier = found.setdefault((said.team.pk, said.month), said)
        if earlier is not said:
            text = _("line %(n)d has this team and month already; a team has one row a month, with its counts")
            wrong.append(Mistake(line, "team", text % {"n": earlier.line}))
    wrong.stop()
    return list(found.values())


def _month(line: int, cells: Cells, known: _Known, wrong: Mistakes) -> SaidMonth | None:
    def told(column: str, read: Callable[[str], Value]) -> Value | None:
        found: Value | None = wrong.value(line, column, lambda: read(cells[column]))
        return found

    team = told("team", lambda text: _team(text, known))
    month = told("month", lambda text: _first_day(text, known.now))
    people, left = told("people", _count), told("left", _count)
    absent = told("absent_days", _days)
    if team is None or month is None or people is None or left is None or absent is None:
        return None
    if left > people:
        wrong.append(Mistake(line, "left", _("more have left than there were people")))
    if absent > people * 31:
        wrong.append(Mistake(line, "absent_days", _("more days than the people of the team have in a month")))
    return SaidMonth(line, team, month, people, left, absent)


def _team(text: str, known: _Known) -> Team:
    found = known.teams.get(key(text))
    if found is not None:
        return found
    if key(text) in known.names or "@" in text:
        raise ValidationError(_("this is a person; counts of teams are asked here, and nobody's name"))
    raise ValidationError(_("no team is called “%(name)s” here") % {"name": text[:60]})


def _first_day(text: str, now: datetime) -> date:
    match = re.fullmatch(r"(\d{4})-(\d{2})(-01)?", text)
    try:
        found = date(int(match[1]), int(match[2]), 1) if match else None
    except ValueError:
        found = None
    if found is None or found.year < 2000:
        raise ValidationError(_("“%(text)s” is not a month such as 2026-10") % {"text": text[:20]})
    if found > now.date():
        raise ValidationError(_("this month has not begun yet"))
    return found


def _count(text: str) -> int:
    if not re.fullmatch(r"\d{1,6}", text) or int(text) > MOST_PEOPLE:
        raise ValidationError(_("a whole number is asked here, and nothing else"))
    return int(text)


def _days(text: str) -> Decimal:
    if not re.fullmatch(r"\d{1,6}(\.\d)?", text):
        raise ValidationError(_("a number of days is asked here, such as 12 or 12.5, and nothing else"))
    return Decimal(text)


def _quoted(problem: Problem) -> str:
    return problem.column[:40]


def _words(problem: Problem) -> str:
    if problem.code in ("unknown_column", "missing_column", "duplicate_column"):
        known = ", ".join(TABLE.columns)
        if problem.code == "unknown_column" and OF_PERSONS.search(problem.column):
            return _("this looks like a column about persons. Counts of teams are asked here, and nobody's name")
        words = {
            "unknown_column": _("this column is not known; the columns are %(known)s"),
            "missing_column": _("this column is missing; the columns are %(known)s"),
            "duplicate_column": _("this column is there twice; the columns are %(known)s"),
        }
        return words[problem.code] % {"known": known}
    return {
        "empty_file": _("the file is empty"),
        "utf16": _("this is UTF-16 text; save it as UTF-8"),
        "not_utf8": _("this is not UTF-8 text; save it as UTF-8"),
        "nul": _("this is not a text file"),
        "delimiter": _("separate the columns by commas"),
        "too_many_columns": _("there are too many columns"),
        "no_rows": _("there are no rows below the header"),
        "too_many_rows": _("there are too many rows; split the file"),
        "cell_too_long": _("a cell is too long, or its quotation mark is not closed"),
        "quotes": _("the quotation marks do not match from here on"),
        "cell_count": _("this row has more or fewer cells than the header"),
        "missing": _("this must not be empty"),
    }[problem.code]
