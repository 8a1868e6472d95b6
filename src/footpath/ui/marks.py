"""What was introduced when, by what every part of the house knows?

A part that knows of something names a function `(scope, since, until, reader, now) -> Iterable[Mark]` in
settings.MARKS: what began on days with since <= day < until, as far as this reader may know of it. Whether the reader
may see the figures beside which it stands is the caller's to say. A mark says when, never that it helped.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from footpath.ui.measures import Scope


@dataclass(frozen=True)
class Mark:
    """Something that began on a day: what it is, in a few words without names of people, and its page, if any.

    `kind` is a code of the part that knows of it: "agreement", "plan", "standard".
    """

    day: date
    words: str
    url: str = ""
    kind: str = ""


def marks(scope: Scope, since: date, until: date, reader: Any, now: datetime) -> list[Mark]:
    """Everything of these days, the oldest first. A scope with both sides means what lies between them, whichever of
    them serves; with one side what touches its teams; a service what was agreed or planned for it; a person their own.
    """
    found: Iterable[Mark] = chain.from_iterable(
        import_string(name)(scope, since, until, reader, now) for name in settings.MARKS
    )
    return sorted(found, key=lambda one: (one.day, one.kind, one.words, one.url))
