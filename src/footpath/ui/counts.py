"""How many are there of several things, asked in one question that is worded once?"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

Value = int | datetime | tuple[int, ...]
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
        self.worded: dict[tuple[Any, ...], tuple[str, list[tuple[bool, Any]]]] = {}

    def __call__(self, *values: Value) -> list[int]:
        """One count for each question, in their order."""
        shape = (connection.vendor, *(len(value) if isinstance(value, tuple) else type(value) for value in values))
        if shape not in self.worded:
            self.worded[shape] = self._word(values)
        sql, places = self.worded[shape]
        given = _flat(values)
        with connection.cursor() as cursor:
            cursor.execute(sql, [given[what] if is_value else what for is_value, what in places])
            return [int(count) for count in cursor.fetchone()]

    def _word(self, values: Sequence[Value]) -> tuple[str, list[tuple[bool, Any]]]:
        """The question, and what each of its parameters is: the value in that place, or always the same."""
        (sql, first), (_sql, second) = (self._with(_stand_ins(values, turn)) for turn in (0, 1))
        known = [_flat(_stand_ins(values, turn)) for turn in (0, 1)]
        places: list[tuple[bool, Any]] = []
        for one, other in zip(first, second, strict=True):
            if one == other:
                places.append((False, one))
            elif one in known[0] and other in known[1] and known[0].index(one) == known[1].index(other):
                places.append((True, known[0].index(one)))
            else:
                raise ValueError(f"{self.build.__qualname__} computes with a value, and that would be kept")
        return sql, places

    def _with(self, values: Sequence[Value]) -> tuple[str, list[Any]]:
        parts: list[str] = []
        parameters: list[Any] = []
        for question in self.build(*values):
            try:
                sql, own = question.order_by().values("pk").query.sql_with_params()
            except EmptyResultSet:
                sql, own = "", ()
            parts.append(f"(SELECT COUNT(*) FROM ({sql}) AS counted)" if sql else "0")
            parameters += own
        return f"SELECT {', '.join(parts)}", parameters


def _stand_ins(values: Sequence[Value], turn: int) -> list[Value]:
    """Values of the same shape that are all different."""
    found: list[Value] = []
    for at, value in enumerate(values):
        number = _NUMBER + 1_000_000 * turn + 10_000 * at
        if isinstance(value, tuple):
            found.append(tuple(range(number, number + len(value))))
        elif isinstance(value, datetime):
            found.append(_MOMENT + timedelta(days=at, hours=1 + turn))
        else:
            found.append(number)
    return found


def _flat(values: Sequence[Value]) -> list[Any]:
    """The values one by one, as the database takes them."""
    found: list[Any] = []
    for value in values:
        if isinstance(value, tuple):
            found += value
        else:
            found.append(connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value)
    return found
