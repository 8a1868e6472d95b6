"""How does the index come to say what is so, whatever happened to it?"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TypeVar

from footpath.search.actions.index_many import doc_of, index_many
from footpath.search.hits import Entry, Mended
from footpath.search.models import SearchDoc

BATCH = 500
_Thing = TypeVar("_Thing")


def mend(kind: str, entries: Iterable[Entry], *, now: datetime) -> Mended:
    """Make the index of a kind say what `entries`, all there are, say: add what is missing, renew what differs,
    remove what is gone. What is right is not touched, and each batch is written alone: a long mending holds nobody up.
    """
    known = set(SearchDoc.objects.filter(kind=kind).values_list("object_id", flat=True))  # before the entries are read
    missing, added, changed = set(known), 0, 0
    for some in _batches(entries):
        missing -= {entry.id for entry in some}
        stored = {doc.object_id: doc for doc in SearchDoc.objects.filter(kind=kind, object_id__in=[e.id for e in some])}
        wrong = [entry for entry in some if not _is_right(stored.get(entry.id), doc_of(entry, now))]
        index_many(wrong, now=now)
        new = sum(entry.id not in known for entry in wrong)
        added, changed = added + new, changed + len(wrong) - new
    for gone in _batches(missing):
        SearchDoc.objects.filter(kind=kind, object_id__in=gone).delete()
    return Mended(added, changed, len(missing))


def _is_right(stored: SearchDoc | None, due: SearchDoc) -> bool:
    if stored is None:
        return False
    same = (stored.title, stored.body, stored.other_words) == (due.title, due.body, due.other_words)
    return same and stored.over_since == due.over_since


def _batches(things: Iterable[_Thing]) -> Iterator[list[_Thing]]:
    left = iter(things)
    while some := list(islice(left, BATCH)):
        yield some
