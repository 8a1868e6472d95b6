"""Which things match, among those that the person may see?"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q, QuerySet

from footpath.search.hits import Hit
from footpath.search.models import SearchDoc
from footpath.search.words import asked, snippet, telling

Within = Mapping[str, QuerySet[Any]]

_SQLITE = (
    "SELECT {columns}, -bm25(search_words, 8, 1, 4) * {weight} AS rank "
    "FROM search_words JOIN search_searchdoc d ON d.id = search_words.rowid "
    "WHERE search_words MATCH %s AND {limits} ORDER BY rank DESC, d.updated_at DESC, d.object_id DESC"
)
_POSTGRESQL = (
    "SELECT {columns}, ts_rank(d.word_vector, q.sought) * {weight} AS rank "
    "FROM search_searchdoc d, to_tsquery('simple', %s) AS q (sought) "
    "WHERE d.word_vector @@ q.sought AND {limits} ORDER BY rank DESC, d.updated_at DESC, d.object_id DESC"
)
_WEIGHT = "CASE WHEN d.over_since IS NULL THEN 1.0 ELSE 0.6 END"  # what is over comes first where it fits far better
_MOST_TELLING = 30  # words of a text that are looked for
_SELDOM = 2  # things that have a word: then it alone says something
_FIRST, _GROWTH, _MOST = 200, 4, 3_200  # candidates whose visibility is asked at once: few, then more


def find(text: str, *, within: Within, limit: int) -> list[Hit]:
    """The things with every word of `text`, or with words that begin so, the best first."""
    hits = [hit for of_kind in find_each(text, within=within, limit=limit).values() for hit in of_kind]
    return sorted(hits, key=attrgetter("place"))[:limit]


def find_each(text: str, *, within: Within, limit: int) -> dict[str, list[Hit]]:
    """The same for each kind by itself, `limit` of each.

    Among 100,000 things it is dear to ask which of them somebody may see, and cheap to ask it of a few: so first all
    that match are put in order, then the visible among the best of each kind are taken until there are enough.
    """
    sought = asked(text)
    best = {kind: _Best() for kind in within}
    for place, (kind, pk, rank) in enumerate(_ranked(sought, list(within))):
        its = best[kind]
        its.keys.append(pk)
        its.places.append(place)
        its.ranks.append(rank)
    return {kind: _hits(kind, best[kind], things, limit, sought) for kind, things in within.items()}


@dataclass(frozen=True)
class _Best:
    """What matches of one kind, the best first: key, place among all kinds, rank. A short word is in half of all
    requests: as numbers side by side they take a tenth of the memory.
    """

    keys: "array[int]" = field(default_factory=lambda: array("q"))
    places: "array[int]" = field(default_factory=lambda: array("q"))
    ranks: "array[float]" = field(default_factory=lambda: array("d"))


def _ranked(sought: list[str], kinds: list[str]) -> Iterable[tuple[str, int, float]]:
    """Everything of these kinds that matches, the best first."""
    if not sought or not kinds:
        return ()
    limits = f"d.kind IN ({', '.join(['%s'] * len(kinds))})"
    return _rows("d.kind, d.object_id", _question(sought, "AND"), limits, kinds)


def _visible_among(keys: "array[int]", things: QuerySet[Any], limit: int) -> list[int]:
    """Where the first of these stand that are among `things`, in their order."""
    found: list[int] = []
    at, size = 0, _FIRST
    while at < len(keys) and len(found) < limit:
        some = list(keys[at : at + size])
        visible = set(things.order_by().filter(pk__in=some).values_list("pk", flat=True))
        found += [number for number, pk in enumerate(some, start=at) if pk in visible]
        at, size = at + size, min(size * _GROWTH, _MOST)
    return found[:limit]


def _hits(kind: str, best: _Best, things: QuerySet[Any], limit: int, sought: list[str]) -> list[Hit]:
    found = {best.keys[number]: number for number in _visible_among(best.keys, things, limit)}
    docs = {doc.object_id: doc for doc in SearchDoc.objects.filter(kind=kind, object_id__in=found)} if found else {}
    return [
        Hit(kind, pk, doc.title, snippet(doc.body, sought), best.ranks[number], best.places[number])
        for pk, number in found.items()
        if (doc := docs.get(pk)) is not None
    ]


def similar(text: str, *, within: Within, limit: int) -> list[Hit]:
    """The things whose telling words are most like those of `text`; `rank` is the shared part, from 0 to 1.

    At least two words and half of the words of the shorter one must be shared (of one word, that one). Almost
    everything shares some word, so here what is visible comes first: it should be few.
    """
    wanted = telling(text[:2000])
    visible = _visible(within)
    if not wanted or visible is None:
        return []
    part, parameters = visible
    question = _question(sorted(wanted)[:30], "OR")
    rows = _rows("d.kind, d.object_id, d.title, d.body", question, f"d.id IN ({part})", parameters, most=50)
    alike = []
    for kind, pk, title, body, _rank in rows:
        theirs = telling(title)
        shared = len(wanted & theirs)
        if shared >= min(2, len(wanted), len(theirs)) and shared * 2 >= min(len(wanted), len(theirs)):
            part_shared = 2 * shared / (len(wanted) + len(theirs))
            alike.append(Hit(kind, pk, title, snippet(body, sorted(wanted)), part_shared))
    return sorted(alike, key=attrgetter("rank"), reverse=True)[:limit]


def suggest(text: str, *, within: Within, limit: int) -> list[Hit]:
    """The things that have at least two telling words of `text`, in title, further words or text; or one, where it is
    all that was asked or hardly anything else has it, but not in the text alone. `rank` is how many words they have
    together, those of the text half; one query.
    """
    wanted = sorted(telling(text[:2000]))[:_MOST_TELLING]
    visible = _visible(within) if wanted else None
    if visible is None:
        return []
    part, parameters = visible
    columns = "d.kind, d.object_id, d.title, d.body, d.title_words, d.other_words, d.body_words"
    rows = _rows(columns, _question(wanted, "OR"), f"d.id IN ({part})", parameters, most=50)
    found = []
    for kind, pk, title, body, first, other, rest, _rank in rows:
        named = {word for word in wanted if f" {word}" in f" {first} {other}"}
        told = {word for word in wanted if f" {word}" in f" {rest}"} - named
        hit = Hit(kind, pk, title, snippet(body, wanted), len(named) + len(told) / 2)
        found.append((hit, named, told))
    often = Counter(word for _hit, named, told in found for word in named | told)
    enough = min(2, len(wanted))
    alike = [
        hit
        for hit, named, told in found
        if (named and len(named | told) >= enough) or len(told) > 2 or any(often[word] <= _SELDOM for word in named)
    ]
    return sorted(alike, key=attrgetter("rank"), reverse=True)[:limit]


def _question(sought: list[str], glue: str) -> str:
    """The words as the database asks its index: each, or one that begins so; they hold letters and digits alone."""
    if connection.vendor == "sqlite":
        return f" {glue} ".join(f'"{word}"*' for word in sought)
    return (" & " if glue == "AND" else " | ").join(f"'{word}':*" for word in sought)


def _rows(
    columns: str, question: str, limits: str, parameters: Sequence[Any], most: int | None = None
) -> Iterator[Any]:
    sql = (_SQLITE if connection.vendor == "sqlite" else _POSTGRESQL).format(
        columns=columns, limits=limits, weight=_WEIGHT
    )
    with connection.cursor() as cursor:
        cursor.execute(sql + (f" LIMIT {most}" if most else ""), [question, *parameters])
        yield from cursor


def _visible(within: Within) -> tuple[str, tuple[Any, ...]] | None:
    """The SQL for the ids of what may be found; None when that is nothing at all."""
    allowed = Q(pk__in=[])
    for kind, things in within.items():
        allowed |= Q(kind=kind, object_id__in=things.order_by().values("pk"))
    try:
        return SearchDoc.objects.filter(allowed).values("pk").query.sql_with_params()
    except EmptyResultSet:
        return None
