"""What has to be known of a kind of thing, so that a notice can be about it?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from footpath.people.models import Person


@dataclass(frozen=True)
class Kind:
    """A kind of thing: all of them with the names that the rules need, those that somebody may see, its address."""

    every: Callable[[], QuerySet[Any]]
    visible: Callable[[Person, date], QuerySet[Any]]
    about: Callable[[Any], str]
    address: Callable[[Any], str]
