"""How does a program read a long list, page by page?"""

from collections.abc import Callable
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from ninja import Field, Query, Schema

from footpath.people.programs.problems import Problem

Item = TypeVar("Item")
Row = TypeVar("Row", bound=Model)
MOST = 200


class Page(Schema, Generic[Item]):
    """Some items of a list, and the address of the next ones."""

    items: list[Item]
    next: str | None = Field(description="Path of the next page; null on the last one.")


class Which(Schema):
    """Which page of a list is wanted."""

    after: str = Field("", max_length=200, description="As `next` has it; empty for the first page.")
    limit: int = Field(50, ge=1, le=MOST, description="How many items at most.")


Wanted = Annotated[Which, Query(...)]


def page_of(
    request: HttpRequest, found: QuerySet[Row], which: Which, make: Callable[[Row], Any], *, newest_first: bool = False
) -> dict[str, Any]:
    """The items by key (the newest first, where it is said), as `Page` has them; a cursor is the last key of a page."""
    found = found.order_by("-pk" if newest_first else "pk")
    if which.after:
        found = found.filter(**{"pk__lt" if newest_first else "pk__gt": _read_to(which)})
    rows = list(found[: which.limit + 1])
    more = len(rows) > which.limit
    rows = rows[: which.limit]
    return {"items": [make(row) for row in rows], "next": _address(request, rows[-1].pk) if more else None}


def page_at(request: HttpRequest, found: QuerySet[Row], which: Which) -> dict[str, Any]:
    """The rows as they are ordered, for a list whose order no key tells; a cursor is how many were read before."""
    start = _read_to(which) if which.after else 0
    rows = list(found[start : start + which.limit + 1])
    more = len(rows) > which.limit
    return {"items": rows[: which.limit], "next": _address(request, start + which.limit) if more else None}


def _read_to(which: Which) -> int:
    if not (which.after.isascii() and which.after.isdigit() and len(which.after) < 19):
        raise Problem(422, "This is no page of the list.", errors={"after": ["Take it from `next` of a page."]})
    return int(which.after)


def _address(request: HttpRequest, last: Any) -> str:
    query = request.GET.copy()
    query["after"] = str(last)
    return f"{request.path}?{query.urlencode()}"
