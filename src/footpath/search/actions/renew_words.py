"""How does a name that is erased go from the words of the index?"""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Q

from footpath.search.models import SearchDoc
from footpath.search.words import words

_COLUMNS = ("title_words", "body_words", "other_words")


def renew_words(names: Iterable[str]) -> int:
    """Take these names from the words of each thing by which it was found, and count the things; what is shown of a
    thing, its title and text, has lost them before.
    """
    sought = [" ".join(words(name)) for name in names]
    sought = [name for name in sought if name]
    has = Q()
    for name in sought:
        for column in _COLUMNS:
            has |= Q(**{f"{column}__contains": name})
    things = list(SearchDoc.objects.filter(has)) if sought else []
    for thing in things:
        for column in _COLUMNS:
            setattr(thing, column, _without(getattr(thing, column), sought))
        thing.save(update_fields=_COLUMNS)
    if connection.vendor == "sqlite":  # its index keeps what was deleted until it is merged
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")
    return len(things)


def _without(said: str, names: list[str]) -> str:
    padded = f" {said} "
    for name in names:
        while f" {name} " in padded:
            padded = padded.replace(f" {name} ", " ")
    return padded.strip()
