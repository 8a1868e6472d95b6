"""How many are there of several things, asked in one question that is worded once?"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

Value = int | date | datetime | tuple[int, ...]
_Build = Callable[..., Sequence[QuerySet[Any]]]
_NUMBER, _MOMENT = 2**53, datetime(1901, 1, 1, tzinfo=UTC)  # that nobody has: they stand for values in the wording


class Counts:
    """`Counts(build)(7, (1, 2), since)`: how many rows each of the questions of `build(7, (1, 2), since)` has.

    Django takes ten times as long to word such a question as the database to answer it, and these stand on every page.
    So the wording is kept, for each number of values in a tuple, and only the values are put into it. `build` may hand
    its values on to filters and do nothing else with them: what it computes from one would be kept, so it is refused.
    """

    def __init__(self, build: _Build) -> None:
        self.build = build
        self.worded: dict[tuple[Any, ...], tuple[list[str], list[tuple[bool, Any]]]] = {}

    def __call__(self, *values: Value) -> list[int]:
        """One count for each question, in their order."""
        return at_once([self.later(*values)])[0]

    def later(self, *values: Value) -> "Later":
        """The same, to be asked `at_once` with others."""
        return Later(self, values)

    def worded_with(self, values: Sequence[Value]) -> tuple[list[str], list[Any]]:
        """The questions and their parameters."""
        shape = (connection.vendor, *(len(value) if isinstance(value, tuple) else type(value) for value in values))
        if shape not in self.worded:
            self.worded[shape] = self._word(values)
        parts, places = self.worded[shape]
        given = _flat(values)
        return parts, [given[what] if is_value else what for is_value, what in places]

    def _word(self, values: Sequence[Value]) -> tuple[list[str], list[tuple[bool, Any]]]:
        """The questions, and what each of their parameters is: the value in that place, or always the same.

        Where `build` puts values into a set, each try has them in an order of its own, and each order is right.
        """
        (parts, first), (_parts, second) = (self._with(_stand_ins(values, turn)) for turn in (0, 1))
        known = [_flat(_stand_ins(values, turn)) for turn in (0, 1)]
        places: list[tuple[bool, Any]] = []
        for one, other in zip(first, second, strict=True):
            is_value = one in known[0] and other in known[1]
            if not is_value and one != other:
                raise ValueError(f"{self.build.__qualname__} computes with a value, and that would be kept")
            places.append((True, known[0].index(one)) if is_value else (False, one))
        if sorted(what for is_value, what in places if is_value) != sorted(
            known[1].index(other) for other in second if other in known[1]
        ):
            raise ValueError(f"{self.build.__qualname__} does not ask for the same values each time")
        return parts, places

    def _with(self, values: Sequence[Value]) -> tuple[list[str], list[Any]]:
        return _as_parts(self.build(*values))


@dataclass(frozen=True)
class Later:
    """Counts that are still to be asked, with their values."""

    counts: Counts
    values: tuple[Value, ...]


def at_once(wanted: Sequence[Later]) -> list[list[int]]:
    """The counts of each, all in one question."""
    if not wanted:
        return []
    worded = [one.counts.worded_with(one.values) for one in wanted]
    sql = f"SELECT {', '.join(part for parts, _given in worded for part in parts)}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [value for _parts, given in worded for value in given])
        found = iter(cursor.fetchone())
    return [[int(next(found)) for _part in parts] for parts, _given in worded]


def how_many(*questions: QuerySet[Any, Any]) -> list[int]:
    """How many rows each of these has, asked at once: for a page that is seldom opened, so that no wording is kept."""
    if not questions:
        return []
    parts, parameters = _as_parts(questions)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", parameters)
        return [int(one) for one in cursor.fetchone()]


def _as_parts(questions: Iterable[QuerySet[Any, Any]]) -> tuple[list[str], list[Any]]:
    """The number of rows of each question as one column, and the parameters of all."""
    parts: list[str] = []
    parameters: list[Any] = []
    for question in questions:
        try:
            sql, own = question.order_by().values("pk").query.sql_with_params()
        except EmptyResultSet:
            sql, own = "", ()
        parts.append(f"(SELECT COUNT(*) FROM ({sql}) AS counted)" if sql else "0")
        parameters += own
    return parts, parameters


def _stand_ins(values: Sequence[Value], turn: int) -> list[Value]:
    """Values of the same shape that are all different."""
    found: list[Value] = []
    for at, value in enumerate(values):
        number = _NUMBER + 1_000_000 * turn + 10_000 * at
        if isinstance(value, tuple):
            found.append(tuple(range(number, number + len(value))))
        elif isinstance(value, datetime):
            found.append(_MOMENT + timedelta(days=at, hours=1 + turn))
        elif isinstance(value, date):
            found.append(_MOMENT.date() + timedelta(days=2 * at + turn))
        else:
            found.append(number)
    return found


def _flat(values: Sequence[Value]) -> list[Any]:
    """The values one by one, as the database takes them."""
    found: list[Any] = []
    for value in values:
        if isinstance(value, tuple):
            found += value
        elif isinstance(value, datetime):
            found.append(connection.ops.adapt_datetimefield_value(value))
        else:
            found.append(connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value)
    return found
