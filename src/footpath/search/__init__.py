"""What matches these words?

The door of the room: everybody else imports from here alone.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from footpath.search.hits import Entry, Hit, Mended
from footpath.search.reading import chunks
from footpath.search.words import marked
from footpath.search.words import words as folded_words

if TYPE_CHECKING:
    from django.db.models import QuerySet

__all__ = [
    "Entry",
    "Hit",
    "Mended",
    "chunks",
    "find",
    "find_each",
    "folded_words",
    "index",
    "index_many",
    "marked",
    "mend",
    "remove",
    "renew_words",
    "similar",
    "suggest",
]


def index(kind: str, object_id: int, title: str, body: str = "", *, words: str = "", now: datetime) -> None:
    """Make a thing findable, or renew what is known of it; `words` are found but never shown."""
    index_many([Entry(kind, object_id, title, body, words)], now=now)


def index_many(entries: Iterable[Entry], *, now: datetime) -> None:
    """Make many things findable at once."""
    from footpath.search.actions import index_many as index_entries  # models, not needed while Django starts

    index_entries(entries, now=now)


def remove(kind: str, object_id: int) -> None:
    """Make a thing unfindable; nothing happens when it was."""
    from footpath.search.actions import remove as remove_entry

    remove_entry(kind, object_id)


def renew_words(names: Iterable[str]) -> int:
    """Take names that are erased from the words by which things are found; how many things had them."""
    from footpath.search.actions import renew_words as renew

    return renew(names)


def mend(kind: str, entries: Iterable[Entry], *, now: datetime) -> Mended:
    """Make the index of a kind say what `entries`, all there are of it, say; in short transactions of its own."""
    from footpath.search.actions import mend as mend_index

    return mend_index(kind, entries, now=now)


def find(text: str, *, within: Mapping[str, "QuerySet[Any]"], limit: int = 20) -> list[Hit]:
    """The things that have every word of `text`, or a word that begins so, the best first.

    `within` says for each kind which things the person may see; nothing outside it is found, counted or hinted
    at. Any text will do: signs that are no words are passed over; without a word nothing is found.
    """
    from footpath.search.queries import find as find_hits

    return find_hits(text, within=within, limit=limit)


def find_each(text: str, *, within: Mapping[str, "QuerySet[Any]"], limit: int = 20) -> dict[str, list[Hit]]:
    """As `find`, for each kind by itself: up to `limit` things of each."""
    from footpath.search.queries import find_each as find_hits

    return find_hits(text, within=within, limit=limit)


def similar(text: str, *, within: Mapping[str, "QuerySet[Any]"], limit: int = 5) -> list[Hit]:
    """The things that share most of their words with `text`, the most alike first: is this a duplicate?"""
    from footpath.search.queries import similar as similar_hits

    return similar_hits(text, within=within, limit=limit)


def suggest(text: str, *, within: Mapping[str, "QuerySet[Any]"], limit: int = 5) -> list[Hit]:
    """The things that say most about what somebody is typing, by title and text: does this answer it?"""
    from footpath.search.queries import suggest as suggest_hits

    return suggest_hits(text, within=within, limit=limit)
