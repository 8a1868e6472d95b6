"""How far is an act on many requests, and what became of each of them?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, QuerySet, Value, When
from django.shortcuts import get_object_or_404
from django.utils import timezone

from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.requests import actions
from footpath.requests.bulk_doors import door_of
from footpath.requests.models import Became, Bulk, BulkRow, ServiceRequest
from footpath.requests.permissions import visible_to

AT_ONCE = 25  # are done while the page is asked for; more, by the worker


@dataclass(frozen=True)
class Progress:
    """How many there are, and what became of them so far."""

    all: int
    done: int
    not_done: int

    @property
    def left(self) -> int:
        """Those that are still to be done."""
        return self.all - self.done - self.not_done


def run(bulk: Bulk, *, clock: Callable[[], datetime], rows: Sequence[int] | None = None) -> None:
    """Do every row that is left, or those of `rows`, whatever becomes of one. What breaks is left to be tried again: it
    stops no other, and is raised in the end.
    """
    broken: list[Exception] = []
    with timezone.override(bulk.by.timezone):
        left = bulk.rows.filter(became=Became.WAITS)
        for row in (left if rows is None else left.filter(pk__in=rows)).order_by("pk"):
            row.bulk = bulk  # with who does it
            try:
                with once_a_page():
                    actions.do_row(row, through=door_of(bulk), now=clock())
            except Exception as error:
                error.add_note(f"with request {row.request_id}")
                broken.append(error)
    if broken:
        raise ExceptionGroup(f"{len(broken)} rows of {bulk} could not be done", broken)
    actions.end_bulk(bulk, now=clock())


def progress(bulk: Bulk) -> Progress:
    """How far it is; one query."""
    found = dict(bulk.rows.order_by().values_list("became").annotate(n=Count("pk")))
    return Progress(sum(found.values()), found.get(Became.DONE, 0), found.get(Became.NOT_DONE, 0))


def bulk_of(person: Person, pk: int) -> Bulk:
    """What somebody chose themself; 404 for everybody else's."""
    return get_object_or_404(Bulk.objects.select_related("by"), pk=pk, by=person)


def rows_of(bulk: Bulk) -> QuerySet[BulkRow]:
    """The rows: first what was not done, and why."""
    place = Case(
        When(became=Became.NOT_DONE, then=Value(0)), When(became=Became.WAITS, then=Value(1)), default=Value(2)
    )
    return bulk.rows.annotate(place=place).order_by("place", "pk")


def requests_of(bulk: Bulk, reader: Person, now: datetime) -> list[ServiceRequest]:
    """The requests, as far as the reader still sees them, with what a form for all of them has to know."""
    chosen = bulk.rows.values("request_id")
    return list(visible_to(reader, now.date()).filter(pk__in=chosen).select_related("service", "version", "team"))


def titles(rows: list[BulkRow], reader: Person, now: datetime) -> dict[int, str]:
    """What the requests of these rows are called; of those that one does not see any more, nothing."""
    numbers = [row.request_id for row in rows]
    return dict(visible_to(reader, now.date()).filter(pk__in=numbers).values_list("pk", "title"))
