"""What did somebody do lately that is worth praise, as far as another one may see it?

Rooms offer it by name, in settings.WORTH_PRAISE: functions `(person, reader, since, until) -> list[Fact]`.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string

from footpath.people.models import Person


@dataclass(frozen=True)
class Fact:
    """One thing that is worth praise: when it was, in words, where it stands, and who or what says so."""

    at: datetime
    text: str
    href: str
    source: str


@dataclass(frozen=True)
class Occasion:
    """Something to thank somebody for, as a draft: whom, what they did, and what it changed (PANELS["thanks_for"])."""

    to: Person
    did: str
    effect: str = ""


def worth_praise(person: Person, *, reader: Person, since: datetime, until: datetime) -> list[Fact]:
    """All that `reader` may see of it, since <= at < until, the newest first."""
    offered = (fact for name in settings.WORTH_PRAISE for fact in import_string(name)(person, reader, since, until))
    return sorted(offered, key=lambda fact: fact.at, reverse=True)
