"""How do things become findable?"""

from collections.abc import Iterable
from datetime import datetime

from footpath.search.hits import Entry
from footpath.search.models import SearchDoc
from footpath.search.words import MOST_OTHER, MOST_TITLE, plain, words

_KEPT = ["title", "body", "updated_at", "over_since", "title_words", "body_words", "other_words"]


def index_many(entries: Iterable[Entry], *, now: datetime) -> None:
    """Put the things into the index, or renew what it knows of them, in the transaction that is open."""
    SearchDoc.objects.bulk_create(
        [doc_of(entry, now) for entry in entries],
        batch_size=500,
        update_conflicts=True,
        unique_fields=["kind", "object_id"],
        update_fields=_KEPT,
    )


def doc_of(entry: Entry, now: datetime) -> SearchDoc:
    """The row that a thing has in the index."""
    return SearchDoc(
        kind=entry.kind,
        object_id=entry.id,
        title=plain(entry.title, MOST_TITLE),
        body=plain(entry.body),
        updated_at=now,
        over_since=entry.over_since,
        title_words=" ".join(words(entry.title, MOST_TITLE)),
        body_words=" ".join(words(entry.body)),
        other_words=" ".join(words(entry.words, MOST_OTHER)),
    )
