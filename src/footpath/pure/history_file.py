"""What does a history file say, and where is it wrong?

One row per request, UTF-8 (a byte order mark is fine), comma-separated, with a header. A moment is ISO 8601 with its
zone: one without could mean two things, so it is refused rather than guessed. Spaces around a cell and blank lines
mean nothing; the order of columns and rows is free.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from footpath.pure.history_cells import COLUMNS, REQUIRED, Row, read_row
from footpath.pure.request_history import History

MOST_PROBLEMS = 50
MOST_COLUMNS = 50
LONGEST_VALUE = 40  # of what a problem quotes


@dataclass(frozen=True)
class Problem:
    """One thing wrong. line: from 1, the header's; column: "" when it is about the whole line; value: what stood there.

    code, about the file: empty_file, utf16, not_utf8, nul, delimiter, too_many_columns, duplicate_column,
    unknown_column, missing_column, no_rows, quotes; about a row: cell_count, missing, too_long, control_character,
    duplicate_id, not_a_moment, no_zone, year, in_future, closed_before_opened, started_before_opened,
    started_after_closed, not_a_number, negative, paused_too_long.
    """

    line: int
    column: str
    code: str
    value: str = ""


class BadHistoryFile(ValueError):
    """The file cannot be read as it stands; nothing of it was used. `more`: there are problems beyond those listed."""

    def __init__(self, problems: list[Problem], more: bool = False) -> None:
        super().__init__(f"{len(problems)} problems, the first: {problems[0]}")
        self.problems = tuple(problems)
        self.more = more


@dataclass(frozen=True)
class HistoryFile:
    """The rows of a file that has nothing wrong, in the file's order."""

    rows: tuple[Row, ...]

    @cached_property
    def services(self) -> list[str]:
        """Their names, in the order in which they first occur."""
        return list(dict.fromkeys(row.service for row in self.rows))

    @cached_property
    def teams(self) -> list[str]:
        """Their names, in the order in which they first occur; "" where a request names none."""
        return list(dict.fromkeys(row.team for row in self.rows))

    def history(self) -> History:
        """The same as arrays; type_id and team_id are positions in `services` and `teams`."""
        types = {name: at for at, name in enumerate(self.services)}
        teams = {name: at for at, name in enumerate(self.teams)}
        return History.from_arrays(
            [row.opened_at.timestamp() for row in self.rows],
            [_seconds(row.started_at) for row in self.rows],
            [_seconds(row.closed_at) for row in self.rows],
            [types[row.service] for row in self.rows],
            paused=[row.paused_seconds for row in self.rows],
            team_id=[teams[row.team] for row in self.rows],
        )


def _seconds(moment: datetime | None) -> float:
    return float("nan") if moment is None else moment.timestamp()


def read_history(content: bytes, *, now: datetime | None = None, cap: int = MOST_PROBLEMS) -> HistoryFile:
    """Read a whole history file, or raise BadHistoryFile with every problem found, up to `cap`.

    now: when given, a moment after it is a problem.
    """
    lines = _lines(_text(content))
    problems: list[Problem] = []
    rows: list[Row] = []
    seen: set[str] = set()
    try:
        header = _header(next(lines, (1, [])))
        for line, cells in lines:
            row, wrong = read_row(header, cells, line, now)
            if row and row.id in seen:
                wrong = [("id", "duplicate_id", row.id)]
            problems += [Problem(line, column, code, value[:LONGEST_VALUE]) for column, code, value in wrong]
            if len(problems) > cap:
                raise BadHistoryFile(problems[:cap], more=True)
            if row and not wrong:
                seen.add(row.id)
                rows.append(row)
    except _Unreadable as stop:
        raise BadHistoryFile([*problems, stop.problem]) from None
    if problems:
        raise BadHistoryFile(problems)
    if not rows:
        raise BadHistoryFile([Problem(2, "", "no_rows")])
    return HistoryFile(tuple(rows))


class _Unreadable(Exception):
    """From here on the file cannot be split into cells."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def _text(content: bytes) -> str:
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise BadHistoryFile([Problem(1, "", "utf16")])
    if b"\0" in content:
        before = content[: content.index(b"\0")]
        code = "utf16" if content.count(b"\0") * 3 > len(content) else "nul"
        raise BadHistoryFile([Problem(before.count(b"\n") + 1, "", code)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
        around = content[max(0, at - 10) : at + 10].decode("latin-1").strip()
        problem = Problem(content.count(b"\n", 0, at) + 1, "", "not_utf8", around)
        raise BadHistoryFile([problem]) from None


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line on which it starts; blank lines are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        code = "too_long" if "field limit" in str(error) else "quotes"
        raise _Unreadable(Problem(line, "", code)) from None


def _header(first: tuple[int, list[str]]) -> list[str]:
    """The names of the columns, if every one is known, and every required one is there, once."""
    line, names = first
    if not names:
        raise BadHistoryFile([Problem(1, "", "empty_file")])
    if len(names) == 1 and (sign := next((one for one in ";\t|" if one in names[0]), None)):
        raise BadHistoryFile([Problem(line, "", "delimiter", sign)])
    if len(names) > MOST_COLUMNS:
        raise BadHistoryFile([Problem(line, "", "too_many_columns", str(len(names)))])
    problems = [
        Problem(line, name[:LONGEST_VALUE], "unknown_column" if name not in COLUMNS else "duplicate_column")
        for at, name in enumerate(names)
        if name not in COLUMNS or name in names[:at]
    ]
    problems += [Problem(line, name, "missing_column") for name in REQUIRED if name not in names]
    if problems:
        raise BadHistoryFile(problems)
    return names
