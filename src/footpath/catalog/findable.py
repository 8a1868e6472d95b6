"""By which words are services found?"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from footpath.catalog.models import Service
from footpath.search import Entry, Mended, chunks, index_many, mend


def index_all(now: datetime) -> list[Mended]:
    """Make the index say of all services what is so: after an import or a fill, and each night."""
    entries = (entry for some in chunks(Service.objects.select_related("team")) for entry in _entries(some))
    return [mend(Service.subject_kind, entries, now=now)]


def index_services(numbers: Iterable[int], now: datetime) -> None:
    """Make these services findable as they are now; who may see them is decided when somebody seeks."""
    index_many(_entries(Service.objects.filter(pk__in=list(numbers)).select_related("team")), now=now)


def _entries(services: Iterable[Service]) -> Iterator[Entry]:
    """By name and description, and by what is not shown: whose it is, and what it needs to know."""
    for one in services:
        words = " ".join([one.team.name, *(item.label for item in one.form)])
        yield Entry(Service.subject_kind, one.pk, one.name, one.description, words)
