"""When did people of two teams meet, in whichever part of the house?

A part that knows of meetings names a function `(since, until) -> Iterable[Meeting]` in settings.MEETINGS; days with
since <= day < until. Only what both teams may know of each other: no names, no words, nothing that was said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Meeting:
    """People of two teams sat together on a day; `kind` is a code of the part that knows of it ("lunch")."""

    one: int  # a team's key, the lower of the two
    other: int
    on: date
    kind: str

    @classmethod
    def of(cls, one: int, other: int, on: date, kind: str) -> "Meeting":
        """The meeting of two teams, whichever is named first. ValueError where both are the same team."""
        if one == other:
            raise ValueError("a team meets another one")
        return cls(min(one, other), max(one, other), on, kind)


def meetings(since: date, until: date) -> list[Meeting]:
    """Every meeting of these days, the oldest first."""
    found: Iterable[Meeting] = chain.from_iterable(import_string(name)(since, until) for name in settings.MEETINGS)
    return sorted(found, key=lambda one: (one.on, one.one, one.other, one.kind))
