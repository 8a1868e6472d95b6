"""By which words are services found, and what is known about them?"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from footpath.catalog.models import Service, Snippet
from footpath.search import Entry, Mended, chunks, index_many, mend, remove


def index_all(now: datetime) -> list[Mended]:
    """Make the index say of all services and snippets what is so: after an import or a fill, and each night."""
    entries = (entry for some in chunks(Service.objects.select_related("team")) for entry in _entries(some))
    held = Snippet.objects.filter(dropped_at=None)
    snippets = (entry for some in chunks(held) for entry in map(_snippet, some))
    return [mend(Service.subject_kind, entries, now=now), mend(Snippet.subject_kind, snippets, now=now)]


def index_services(numbers: Iterable[int], now: datetime) -> None:
    """Make these services findable as they are now; who may see them is decided when somebody seeks."""
    index_many(_entries(Service.objects.filter(pk__in=list(numbers)).select_related("team")), now=now)


def index_snippets(numbers: Iterable[int], now: datetime) -> None:
    """Make these snippets findable as they are now; those that were taken away are not found."""
    for one in Snippet.objects.filter(pk__in=list(numbers)):
        if one.dropped_at:
            remove(Snippet.subject_kind, one.pk)
        else:
            index_many([_snippet(one)], now=now)


def _snippet(one: Snippet) -> Entry:
    """By title and text, and by other words for it; not by its service, of which there are many."""
    return Entry(Snippet.subject_kind, one.pk, one.title, one.body, one.words)


def _entries(services: Iterable[Service]) -> Iterator[Entry]:
    """By name and description, and by what is not shown: whose it is, and what it needs to know."""
    for one in services:
        words = " ".join([one.team.name, *(item.label for item in one.form)])
        yield Entry(Service.subject_kind, one.pk, one.name, one.description, words)
