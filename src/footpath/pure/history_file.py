"""What does a history file say, and where is it wrong?

One row per request, in a table as pure.csv_file reads it. A moment is ISO 8601 with its zone: one without could mean
two things, so it is refused rather than guessed. The order of rows is free.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from footpath.pure.csv_file import MOST_PROBLEMS, Cells, Table, Wrong, read_rows
from footpath.pure.history_cells import COLUMNS, REQUIRED, Row, read_row
from footpath.pure.request_history import History

TABLE = Table(REQUIRED, tuple(one for one in COLUMNS if one not in REQUIRED), most=1_000_000)


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
    """Read a whole history file, or raise BadFile with every problem found, up to `cap`.

    now: when given, a moment after it is a problem. Besides those of every table, and of a cell that is empty, too
    long or holds control characters, the codes are duplicate_id, not_a_moment, no_zone, year, in_future,
    closed_before_opened, started_before_opened, started_after_closed, not_a_number, negative, paused_too_long.
    """
    seen: set[str] = set()

    def read(line: int, cells: Cells) -> tuple[Row | None, list[Wrong]]:
        row, wrong = read_row(cells, line, now)
        if row is None:
            return None, wrong
        if row.id in seen:
            return None, [("id", "duplicate_id", row.id)]
        seen.add(row.id)
        return row, []

    return HistoryFile(tuple(read_rows(content, TABLE, read, cap=cap)))
