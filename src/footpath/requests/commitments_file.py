"""What does a file of outside commitments say?"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.people.importing import usual_hours
from footpath.people.mistakes import Mistake, Mistakes, key
from footpath.people.models import Team
from footpath.people.typed import many_lines, one_line
from footpath.pure.csv_file import Cells, Table, Wrong, read_rows
from footpath.requests.models import ServiceRequest
from footpath.requests.models.chained import CommitmentKind
from footpath.requests.numbers import number_in
from footpath.requests.states import State

TABLE = Table(("kind", "reference", "customer", "due"), ("team", "note", "requests"))
MOST_REQUESTS = 50  # in one cell
_NOT_LINKED = (State.DRAFT, State.WITHDRAWN, State.DECLINED)


@dataclass(frozen=True)
class Row:
    """One row as it stands in the file."""

    line: int
    cells: Cells


@dataclass
class SaidCommitment:
    """A commitment, with what its row says; an empty cell says nothing."""

    kind: str
    reference: str
    line: int
    facts: dict[str, Any] = field(default_factory=dict)  # column of the commitment -> value as it is kept
    requests: tuple[int, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """As it is looked up."""
        return self.kind, key(self.reference)


def read_commitments(content: bytes) -> list[Row]:
    """The rows of a file. Raises pure.csv_file.BadFile."""

    def read(line: int, cells: Cells) -> tuple[Row, list[Wrong]]:
        return Row(line, cells), [(column, "missing", "") for column in TABLE.required if not cells[column]]

    return read_rows(content, TABLE, read)


def understood(rows: Iterable[Row]) -> list[SaidCommitment]:
    """Which commitments are meant. Raises CannotImport where a cell cannot be kept, or two rows mean one."""
    rows, wrong = list(rows), Mistakes()
    known = _Known(rows)
    found: dict[tuple[str, str], SaidCommitment] = {}
    for row in rows:
        said = _said(row, known, wrong)
        if said is None:
            continue
        if said.key in found:
            text = _("line %(n)d has this one already") % {"n": found[said.key].line}
            wrong.append(Mistake(row.line, "reference", text))
        found.setdefault(said.key, said)
    wrong.stop()
    return list(found.values())


class _Known:
    """Teams by name and the requests that are named, looked up once."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.teams = {key(team.name): team for team in Team.objects.select_related("hours")}
        self.zone = usual_hours().zone
        numbers = {number_in(part) for row in rows for part in _parts(row.cells["requests"])}
        there = ServiceRequest.objects.filter(pk__in=[pk for pk in numbers if pk is not None]).exclude(
            state__in=_NOT_LINKED
        )
        self.requests = set(there.values_list("pk", flat=True))


def _said(row: Row, known: _Known, wrong: Mistakes) -> SaidCommitment | None:
    line, cells = row.line, row.cells
    kind = wrong.value(line, "kind", partial(_kind, cells["kind"]))
    reference = wrong.value(
        line, "reference", partial(one_line, "reference", cells["reference"], longest=80, needed=True)
    )
    team = wrong.value(line, "team", partial(_team, known, cells["team"])) if cells["team"] else None
    zone = team.hours.zone if team else known.zone
    facts = {
        "customer": wrong.value(
            line, "customer", partial(one_line, "customer", cells["customer"], longest=120, needed=True)
        ),
        "due_at": wrong.value(line, "due", partial(_due, cells["due"], zone)),
    }
    if team is not None:
        facts["team"] = team
    if cells["note"]:
        facts["note"] = wrong.value(line, "note", partial(many_lines, "note", cells["note"], longest=2000))
    requests = wrong.value(line, "requests", partial(_requests, known, cells["requests"]))
    if kind is None or reference is None:
        return None
    return SaidCommitment(kind, reference, line, facts, requests or ())


def _kind(cell: str) -> str:
    found = {value: value for value in CommitmentKind.values}.get(cell.lower())
    if found is None:
        raise ValidationError(_("say one of: %(list)s") % {"list": ", ".join(CommitmentKind.values)})
    return found


def _team(known: _Known, cell: str) -> Team:
    team = known.teams.get(key(cell))
    if team is None:
        raise ValidationError(_("there is no team named “%(name)s” here") % {"name": cell[:80]})
    return team


def _due(cell: str, zone: str) -> datetime:
    """A moment as ISO 8601 has it; a day alone ends in the zone of the team that owes it, a time there as well."""
    try:
        if len(cell) == len("2026-11-24"):
            return datetime.combine(date.fromisoformat(cell), time(23, 59), ZoneInfo(zone))
        moment = datetime.fromisoformat(cell)
    except ValueError:
        raise ValidationError(_("write it as 2026-11-24 or 2026-11-24T18:00+01:00")) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))


def _requests(known: _Known, cell: str) -> tuple[int, ...]:
    found = []
    for part in _parts(cell):
        pk = number_in(part)
        if pk is None or pk not in known.requests:
            text = _("there is no request “%(name)s” here that could serve it")
            raise ValidationError(text % {"name": part[:40]})
        found.append(pk)
    if len(found) > MOST_REQUESTS:
        raise ValidationError(_("name at most %(n)d requests") % {"n": MOST_REQUESTS})
    return tuple(dict.fromkeys(found))


def _parts(cell: str) -> list[str]:
    """Several numbers in one cell are parted by ; or |."""
    return [part.strip() for part in cell.replace("|", ";").split(";") if part.strip()]
