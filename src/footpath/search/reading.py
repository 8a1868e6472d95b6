"""How is a long table read while others write?"""

from collections.abc import Iterator
from typing import TypeVar

from django.db.models import Model, QuerySet

CHUNK = 500
_Row = TypeVar("_Row", bound=Model)


def chunks(rows: QuerySet[_Row]) -> Iterator[list[_Row]]:
    """All rows by their keys, some hundred at a time; between two of them no statement is open, so that the one who
    reads can write meanwhile (SQLite refuses to write what was read too long ago).
    """
    last = 0
    while some := list(rows.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        yield some
        last = some[-1].pk
