"""Which figures are there, from rooms that do not know each other?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Protocol

from django.conf import settings
from django.db.models import QuerySet
from django.utils.module_loading import import_string

from footpath.pure.figures import Figure, Tally


class Whose(StrEnum):
    """Whose side of the work a figure tells of."""

    PROVIDER = "provider"
    CUSTOMER = "customer"
    VOICES = "voices"  # neither: what people say, as far as it was released to the reader


class Kind(StrEnum):
    """What is counted: a share of cases, the mean of one to five stars, how many steps two answers lie apart, or where
    something stands between never (1) and very often (5).
    """

    SHARE = "share"
    STARS = "stars"
    GAP = "gap"
    PLACE = "place"


@dataclass(frozen=True)
class Scope:
    """Of which requests a figure is; what is left empty does not narrow it. Keys of teams, services and persons."""

    teams: frozenset[int] = frozenset()  # that serve
    customer_teams: frozenset[int] = frozenset()  # that ask
    service: int | None = None
    provider: int | None = None  # who had it at the end
    customer: int | None = None  # the person it was for
    question: str = ""  # of a survey, as surveys.measures names it
    standard: int | None = None  # that two people agreed on
    reader: int | None = None  # for whose eyes: of voices nothing is told to nobody


class Source(Protocol):
    """Where figures of one room are counted; several at once, so that a page asks the database once."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until."""

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """The requests that were counted in these weeks; with `good` only those that count for it, or against it."""


@dataclass(frozen=True)
class Measure:
    """One named figure. `better` says whether more of it is better; `label` and `meaning` are its words. `less_than`:
    the key of a figure of which this one leaves some cases out; where it leaves out none, it says nothing new.
    `each_alone`: each week is a survey of its own, of which the newest counts, and nothing is added up. `apart`: the
    interval of the difference of two stretches, where it is not Newcombe's of shares or Welch's of means. `fewest`:
    from how many cases on its source tells something at all, where that is its own rule.
    """

    key: str
    whose: Whose
    label: Callable[[], str]
    meaning: Callable[[], str]
    source: Source
    figure: Callable[[Sequence[Tally]], Figure]  # of some weeks together
    kind: Kind = Kind.SHARE
    more_is_better: bool = True
    less_than: str = ""
    each_alone: bool = False
    apart: Callable[[Tally, Tally], tuple[float, float] | None] | None = None
    fewest: int | None = None

    def measure(self, scope: Scope, since: date, until: date, now: datetime) -> Figure:
        """The figure of the weeks whose Monday is in since <= Monday < until, as known at `now`."""
        found = self.source.tallies([self.key], scope, since, until, now)
        return self.figure(list(found[self.key].values()))


@cache
def measures() -> dict[str, Measure]:
    """All measures by key, in the order of settings.MEASURES."""
    return {key: import_string(name) for key, name in settings.MEASURES.items()}


def tallies(
    wanted: Sequence[Measure], scope: Scope, since: date, until: date, now: datetime
) -> dict[str, Mapping[date, Tally]]:
    """The weeks of several measures; each source is asked once."""
    found: dict[str, Mapping[date, Tally]] = {}
    for source in {id(one.source): one.source for one in wanted}.values():
        keys = [one.key for one in wanted if one.source is source]
        found |= source.tallies(keys, scope, since, until, now)
    return found
