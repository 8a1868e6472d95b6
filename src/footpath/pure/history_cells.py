"""What does one row of a history file say, and which of its cells are wrong?"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from sys import intern

from footpath.pure.csv_file import Cells, Wrong

REQUIRED = ("id", "service", "opened_at", "closed_at")
COLUMNS = (*REQUIRED, "team", "customer", "priority", "started_at", "paused_seconds", "title")
NEVER_EMPTY = ("id", "service", "opened_at")
TOO_LONG = 10_000  # characters of a title
LONGEST_NAME = 200  # characters of any other cell
FIRST_YEAR, LAST_YEAR = 1970, 2199


@dataclass(frozen=True, slots=True)
class Row:
    """One past request. Moments are aware, in UTC; an open request has no closed_at. line: where it stood."""

    line: int
    id: str
    service: str
    opened_at: datetime
    closed_at: datetime | None
    team: str
    customer: str
    priority: str
    started_at: datetime | None
    paused_seconds: float
    title: str


def read_row(cell: Cells, line: int, now: datetime | None) -> tuple[Row | None, list[Wrong]]:
    """A row, or everything that is wrong with it as (column, code, value)."""
    wrong = [one for column in COLUMNS if (one := _text_problem(column, cell[column]))]
    if wrong:
        return None, wrong
    opened = _moment("opened_at", cell["opened_at"], now, wrong)
    closed = _moment("closed_at", cell["closed_at"], now, wrong)
    started = _moment("started_at", cell["started_at"], now, wrong)
    paused = _paused(cell["paused_seconds"], wrong)
    if wrong or opened is None:
        return None, wrong
    row = Row(
        line=line,
        id=cell["id"],
        service=intern(cell["service"]),
        opened_at=opened,
        closed_at=closed,
        team=intern(cell["team"]),
        customer=intern(cell["customer"]),
        priority=intern(cell["priority"]),
        started_at=started,
        paused_seconds=paused,
        title=cell["title"],
    )
    wrong = _order_problems(row, cell)
    return (None if wrong else row), wrong


def _text_problem(column: str, value: str) -> Wrong | None:
    if not value:
        return (column, "missing", "") if column in NEVER_EMPTY else None
    if len(value) > (TOO_LONG if column == "title" else LONGEST_NAME):
        return column, "too_long", value
    if column != "title" and any(unicodedata.category(sign) == "Cc" for sign in value):
        return column, "control_character", ascii(value)[1:-1]
    return None


def _moment(column: str, value: str, now: datetime | None, wrong: list[Wrong]) -> datetime | None:
    """The moment in UTC; None when the cell is empty, or wrong (which is then noted)."""
    if not value:
        return None
    code = None
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            code = "no_zone"
        elif not FIRST_YEAR <= moment.year <= LAST_YEAR:
            code = "year"
        elif now is not None and moment > now:
            code = "in_future"
        else:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        code = "not_a_moment"
    wrong.append((column, code, value))
    return None


def _paused(value: str, wrong: list[Wrong]) -> float:
    if re.fullmatch(r"[0-9]{1,10}(\.[0-9]{1,6})?", value):
        return float(value)
    if value:
        code = "negative" if re.fullmatch(r"-[0-9]+(\.[0-9]+)?", value) else "not_a_number"
        wrong.append(("paused_seconds", code, value))
    return 0.0


def _order_problems(row: Row, cell: dict[str, str]) -> list[Wrong]:
    """What each date says alone is right; do they fit together?"""
    wrong: list[Wrong] = []
    if row.closed_at and row.closed_at < row.opened_at:
        return [("closed_at", "closed_before_opened", cell["closed_at"])]
    if row.started_at and row.started_at < row.opened_at:
        wrong.append(("started_at", "started_before_opened", cell["started_at"]))
    if row.started_at and row.closed_at and row.started_at > row.closed_at:
        wrong.append(("started_at", "started_after_closed", cell["started_at"]))
    if row.closed_at and row.paused_seconds > (row.closed_at - row.opened_at).total_seconds():
        wrong.append(("paused_seconds", "paused_too_long", cell["paused_seconds"]))
    return wrong
