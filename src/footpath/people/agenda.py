"""What may people of all departments have to talk about, by what the house knows?

A part that knows of something names a function `(person, now) -> list[Topic]` in settings.AGENDA: what this reader
may see of it, the most pressing first, each with its evidence one click away.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from footpath.people.models import Person


@dataclass(frozen=True)
class Topic:
    """Something to talk about: what it is in words, why (with its figure), and where to look.

    `source` is a code of the part that knows of it ("needs"); `key` names the same thing again on another day.
    """

    source: str
    key: str
    title: str
    why: str
    url: str


def topics(person: "Person", now: datetime) -> list[Topic]:
    """What every part has to say, in the order of settings.AGENDA."""
    return [one for name in settings.AGENDA for one in import_string(name)(person, now)]
