"""What is a fact about somebody's work, and which two people have to be able to open it?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.sight import sees

WEEKS = timedelta(weeks=12)
SHOWN, OF_A_KIND = 6, 3


@dataclass(frozen=True)
class Fact:
    """One thing that happened, in a sentence, and where it can be looked up."""

    key: str
    is_good: bool
    text: str
    href: str
    at: datetime
    about: str = ""  # what it is about: a request stands once


@dataclass(frozen=True)
class Both:
    """The two who have to see a fact: whoever leads, and the person whose work it is; and since when it counts."""

    supervisor: Person
    person: Person
    now: datetime
    since: datetime
    only: frozenset[int] | None = None  # these rows alone, however old

    def requests(self) -> QuerySet[ServiceRequest]:
        """What both may open."""
        on = self.now.date()
        seen = visible_to(self.supervisor, on).filter(sees(self.person, reach(self.person, on)))
        return seen if self.only is None else seen.filter(pk__in=self.only)

    def within(self, moment: str) -> Q:
        """From `since` on, where not `only` some rows are wanted."""
        past = Q(**{f"{moment}__lte": self.now})
        return past if self.only is not None else past & Q(**{f"{moment}__gte": self.since})

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Of rows that are no requests: those that are wanted."""
        return rows if self.only is None else rows.filter(pk__in=self.only)

    @property
    def most(self) -> int:
        """How many rows of a kind are looked at."""
        return SHOWN if self.only is None else len(self.only)


Source = Callable[[Both], Iterable[Fact]]
