"""Which part of a board does somebody want to see, in which order, and how does that stand in an address?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from functools import reduce
from operator import and_, or_
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, OrderBy, Q
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.numbers import number_in

SOON = timedelta(days=7)
ME, NOBODY, ALL = "me", "nobody", "all"
BY_RANK = (F("board_rank").asc(nulls_last=True), F("complete_at").asc(), F("id").asc())
SORTS: dict[str, str] = {  # what stands in the address, and the column
    "title": "title",
    "customer": "customer_team__name",
    "with": "assignee__name",
    "promised": "promised_due_at",
    "chance": "chance_kept",
    "asked": "submitted_at",
}
SORTED = tuple(way + name for name in SORTS for way in ("", "-"))


@dataclass(frozen=True)
class Narrowing:
    """Which part of a board: one of its five words, and whatever else narrows it; all empty is the whole of it.

    `who` is ME, NOBODY or the number of a person, `due` a key of DUE, `sort` a key of SORTS, with a minus in front the
    other way round, empty for the order in which most promises are kept.
    """

    show: str = ""
    words: str = ""
    who: str = ""
    service: int | None = None
    customer: int | None = None
    due: str = ""
    sort: str = ""

    def query(self, **other: Any) -> str:
        """As it stands in an address: what is empty is left out, always in the same order."""
        it = replace(self, **other)
        said = {one.name: getattr(it, one.name) for one in fields(it)}
        return urlencode({name: value for name, value in said.items() if value not in ("", None)})

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out beside what the five words do."""
        return any((self.words, self.who, self.service, self.customer, self.due))

    def where(self, reader: Person, now: datetime) -> Q:
        """What it leaves, the five words aside."""
        found = [_has_words(self.words)] if self.words else []
        if self.who:
            found.append(Q(assignee=None) if self.who == NOBODY else Q(assignee=_person(self.who, reader)))
        if self.service:
            found.append(Q(service=self.service))
        if self.customer:
            found.append(Q(customer_team=self.customer))
        if self.due in DUE:
            found.append(DUE[self.due](now))
        return reduce(and_, found, Q())

    def ordered(self, rows: ServiceRequestQuerySet) -> ServiceRequestQuerySet:
        """The rows in the order that was asked for; equals, and all where nothing was, in that of the board."""
        name = self.sort.removeprefix("-")
        if name not in SORTS:
            return rows
        column = F(SORTS[name])
        down = self.sort.startswith("-")
        first: OrderBy = column.desc(nulls_last=True) if down else column.asc(nulls_last=True)
        return rows.order_by(first, *BY_RANK)


def _person(who: str, reader: Person) -> int:
    return reader.pk if who == ME else int(who)


def _has_words(words: str) -> Q:
    """All of them in the title, in any order; or it is the number of the request."""
    number = number_in(words)
    found = reduce(and_, map(_has_word, words.split()), Q())
    return found | Q(pk=number) if number else found


def _has_word(word: str) -> Q:
    """However it is written: SQLite knows large and small letters of English alone."""
    written = {word} if word.isascii() else {word, word.lower(), word.upper(), word.capitalize()}
    return reduce(or_, (Q(title__icontains=one) for one in sorted(written)))


def _late(now: datetime) -> Q:
    return Q(promised_due_at__lt=now) | Q(promised_due_at=None, next_due_at__lt=now)


def _soon(now: datetime) -> Q:
    until = now + SOON
    return Q(promised_due_at__range=(now, until)) | Q(promised_due_at=None, next_due_at__range=(now, until))


def _unpromised(_now: datetime) -> Q:
    return Q(promised_day=None)


DUE: dict[str, Callable[[datetime], Q]] = {"late": _late, "soon": _soon, "unpromised": _unpromised}


def due_words() -> Mapping[str, str]:
    """What DUE leaves, in words."""
    return {"late": _("late"), "soon": _("due within 7 days"), "unpromised": _("no day promised")}
