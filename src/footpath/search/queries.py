"""Which things match, among those that the person may see?"""

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q, QuerySet

from footpath.search.hits import Hit
from footpath.search.models import SearchDoc
from footpath.search.words import asked, snippet, telling

Within = Mapping[str, QuerySet[Any]]

_COLUMNS = "d.kind, d.object_id, d.title, d.body, "
_SQLITE = (
    f"SELECT {_COLUMNS} -bm25(search_words, 8, 1, 4) AS rank "
    "FROM search_words JOIN search_searchdoc d ON d.id = search_words.rowid "
    "WHERE search_words MATCH %s AND d.id IN ({visible}) ORDER BY rank DESC, d.updated_at DESC, d.id LIMIT %s"
)
_POSTGRESQL = (
    f"SELECT {_COLUMNS} ts_rank(d.word_vector, q.sought) AS rank "
    "FROM search_searchdoc d, to_tsquery('simple', %s) AS q (sought) "
    "WHERE d.word_vector @@ q.sought AND d.id IN ({visible}) ORDER BY rank DESC, d.updated_at DESC, d.id LIMIT %s"
)


def find(text: str, *, within: Within, limit: int) -> list[Hit]:
    """The things with every word of `text`, or with words that begin so, the best first."""
    sought = asked(text)
    return _matching(sought, "AND", within=within, limit=limit)


def similar(text: str, *, within: Within, limit: int) -> list[Hit]:
    """The things whose telling words are most like those of `text`; `rank` is the shared part, from 0 to 1.

    At least two words and half of the words of the shorter one must be shared (of one word, that one).
    """
    wanted = telling(text[:2000])
    alike = []
    for hit in _matching(sorted(wanted)[:30], "OR", within=within, limit=50):
        theirs = telling(hit.title)
        shared = len(wanted & theirs)
        if shared >= min(2, len(wanted), len(theirs)) and shared * 2 >= min(len(wanted), len(theirs)):
            alike.append(Hit(hit.kind, hit.id, hit.title, hit.snippet, 2 * shared / (len(wanted) + len(theirs))))
    return sorted(alike, key=attrgetter("rank"), reverse=True)[:limit]


def _matching(sought: list[str], glue: str, *, within: Within, limit: int) -> list[Hit]:
    visible = _visible(within)
    if not sought or visible is None:
        return []
    part, parameters = visible
    if connection.vendor == "sqlite":
        sql, question = _SQLITE, f" {glue} ".join(f'"{word}"*' for word in sought)
    else:
        sql, question = _POSTGRESQL, (" & " if glue == "AND" else " | ").join(f"'{word}':*" for word in sought)
    with connection.cursor() as cursor:
        cursor.execute(sql.format(visible=part), [question, *parameters, limit])
        rows = cursor.fetchall()
    return [Hit(kind, pk, title, snippet(body, sought), rank) for kind, pk, title, body, rank in rows]


def _visible(within: Within) -> tuple[str, tuple[Any, ...]] | None:
    """The SQL for the ids of what may be found; None when that is nothing at all."""
    allowed = Q(pk__in=[])
    for kind, things in within.items():
        allowed |= Q(kind=kind, object_id__in=things.order_by().values("pk"))
    try:
        return SearchDoc.objects.filter(allowed).values("pk").query.sql_with_params()
    except EmptyResultSet:
        return None
