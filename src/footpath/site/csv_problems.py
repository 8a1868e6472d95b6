"""How is a mistake in a file said to the person who has to mend it? (English, for the command line.)"""

from footpath.pure.csv_file import BadFile, Problem, Table
from footpath.pure.history_cells import LONGEST_NAME, TOO_LONG

SIGNS = {";": "semicolons", "\t": "tabs", "|": "bars"}

SENTENCES = {
    "empty_file": "the file is empty",
    "utf16": "this is UTF-16 text; save it as UTF-8",
    "not_utf8": 'this is not UTF-8 text, near "{value}"; save it as UTF-8',
    "nul": "there is a zero byte here; this is not a text file",
    "delimiter": "the columns are separated by {sign}; separate them by commas",
    "too_many_columns": "there are {value} columns; the known ones are {known}",
    "duplicate_column": "this column is there twice",
    "unknown_column": "this column is not known; the known ones are {known}",
    "missing_column": "this column is missing",
    "no_rows": "there are no rows below the header",
    "too_many_bytes": "the file is larger than {value} megabytes; split it",
    "too_many_rows": "there are more than {value} rows; split the file",
    "cell_too_long": "a cell of this row is too long, or its quotation mark is not closed",
    "quotes": "the quotation marks do not match from here on",
    "cell_count": "this row has {cells} cells, the header has {columns}",
    "missing": "this must not be empty",
    "too_long": f"this is too long (at most {LONGEST_NAME} characters, {TOO_LONG} for a title)",
    "control_character": 'there is an invisible control character in "{value}"',
    "duplicate_id": 'there is already a request "{value}" further up',
    "not_a_moment": '"{value}" is not a moment such as 2026-03-31T14:05:00Z',
    "no_zone": '"{value}" does not say its time zone; add Z for UTC, or an offset such as +01:00',
    "year": '"{value}" is not in a year from 1970 to 2199',
    "in_future": '"{value}" has not come yet',
    "closed_before_opened": '"{value}" is before the request was opened',
    "started_before_opened": '"{value}" is before the request was opened',
    "started_after_closed": '"{value}" is after the request was closed',
    "not_a_number": '"{value}" is not a number of seconds',
    "negative": '"{value}" is negative',
    "paused_too_long": "{value} seconds are more than lie between opened_at and closed_at",
}


def sentence(problem: Problem, table: Table) -> str:
    """One line such as: line 7, column closed_at: "2026-01-01" is before the request was opened."""
    cells, _, columns = problem.value.partition("/")
    known = ", ".join(table.columns)
    told = SENTENCES[problem.code].format(
        value=_printable(problem.value),
        sign=SIGNS.get(problem.value, "another sign"),
        cells=cells,
        columns=columns,
        known=known,
    )
    return located(problem.line, problem.column, told)


def located(line: int, column: str, told: str) -> str:
    """What is wrong, after where it is."""
    return f"line {line}" + (f", column {_printable(column)}" if column else "") + f": {_printable(told)}"


def _printable(value: str) -> str:
    """A file must not speak to the terminal: line ends and control characters are written out."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in value)


def sentences(error: BadFile, table: Table) -> list[str]:
    """One line a problem, and a last one when there are more than are listed."""
    listed = [sentence(problem, table) for problem in error.problems]
    return [*listed, "and more problems further down"] if error.more else listed
