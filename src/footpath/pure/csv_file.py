"""What does a table of comma-separated values say, and where can it not be read?

UTF-8 (a byte order mark is fine), commas, a header. Spaces around a cell and blank lines mean nothing; the order of
columns is free. A cell is text: what looks like a formula is kept as it stands and never computed; the apostrophe that
keeps it inert in an exported table is taken away.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from footpath.pure.csv_cells import plain

MOST_PROBLEMS = 50
MOST_COLUMNS = 50
LONGEST_VALUE = 40  # of what a problem quotes

Cells = dict[str, str]
Wrong = tuple[str, str, str]  # column, code, value
_Row = TypeVar("_Row")


@dataclass(frozen=True)
class Problem:
    """One thing wrong. line: from 1, the header's; column: "" when it is about the whole line; value: what stood there.

    code, about the file: empty_file, utf16, not_utf8, nul, delimiter, too_many_columns, duplicate_column,
    unknown_column, missing_column, no_rows, too_many_rows, quotes, cell_too_long,
    too_many_bytes (said by whoever opens the file); about a row: cell_count, and what
    its reader finds.
    """

    line: int
    column: str
    code: str
    value: str = ""


class BadFile(ValueError):
    """The file cannot be read as it stands; nothing of it was used. `more`: there are problems beyond those listed."""

    def __init__(self, problems: list[Problem], more: bool = False) -> None:
        super().__init__(f"{len(problems)} problems, the first: {problems[0]}")
        self.problems = tuple(problems)
        self.more = more


@dataclass(frozen=True)
class Table:
    """Which columns a kind of file has, and how many rows it may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...]
    most: int = 100_000

    @property
    def columns(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.required, *self.optional)


def read_rows(
    content: bytes,
    table: Table,
    read: Callable[[int, Cells], tuple[_Row | None, list[Wrong]]],
    *,
    cap: int = MOST_PROBLEMS,
) -> list[_Row]:
    """Every row as `read(line, cells)` understands it, in the file's order; cells has every column of the table.

    Raises BadFile with every problem found, up to `cap`.
    """
    lines = _lines(_text(content))
    problems: list[Problem] = []
    rows: list[_Row] = []
    try:
        header = _header(next(lines, (1, [])), table)
        for line, cells in lines:
            if len(rows) >= table.most:
                raise BadFile([*problems, Problem(line, "", "too_many_rows", str(table.most))])
            row, wrong = _read(header, cells, line, table, read)
            problems += [Problem(line, column, code, value[:LONGEST_VALUE]) for column, code, value in wrong]
            if len(problems) > cap:
                raise BadFile(problems[:cap], more=True)
            if row is not None and not wrong:
                rows.append(row)
    except _Unreadable as stop:
        raise BadFile([*problems, stop.problem]) from None
    if problems:
        raise BadFile(problems)
    if not rows:
        raise BadFile([Problem(2, "", "no_rows")])
    return rows


def _read(
    header: list[str],
    cells: list[str],
    line: int,
    table: Table,
    read: Callable[[int, Cells], tuple[_Row | None, list[Wrong]]],
) -> tuple[_Row | None, list[Wrong]]:
    if len(cells) != len(header):
        return None, [("", "cell_count", f"{len(cells)}/{len(header)}")]
    return read(line, dict.fromkeys(table.columns, "") | dict(zip(header, cells, strict=True)))


class _Unreadable(Exception):
    """From here on the file cannot be split into cells."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def _text(content: bytes) -> str:
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise BadFile([Problem(1, "", "utf16")])
    if b"\0" in content:
        before = content[: content.index(b"\0")]
        code = "utf16" if content.count(b"\0") * 3 > len(content) else "nul"
        raise BadFile([Problem(before.count(b"\n") + 1, "", code)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
        around = content[max(0, at - 10) : at + 10].decode("latin-1").strip()
        problem = Problem(content.count(b"\n", 0, at) + 1, "", "not_utf8", around)
        raise BadFile([problem]) from None


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line on which it starts; blank lines are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [plain(cell.strip()) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        code = "cell_too_long" if "field limit" in str(error) else "quotes"
        raise _Unreadable(Problem(line, "", code)) from None


def _header(first: tuple[int, list[str]], table: Table) -> list[str]:
    """The names of the columns, if every one is known, and every required one is there, once."""
    line, names = first
    if not names:
        raise BadFile([Problem(1, "", "empty_file")])
    if len(names) == 1 and (sign := next((one for one in ";\t|" if one in names[0]), None)):
        raise BadFile([Problem(line, "", "delimiter", sign)])
    if len(names) > MOST_COLUMNS:
        raise BadFile([Problem(line, "", "too_many_columns", str(len(names)))])
    problems = [
        Problem(line, name[:LONGEST_VALUE], "unknown_column" if name not in table.columns else "duplicate_column")
        for at, name in enumerate(names)
        if name not in table.columns or name in names[:at]
    ]
    problems += [Problem(line, name, "missing_column") for name in table.required if name not in names]
    if problems:
        raise BadFile(problems)
    return names
