"""Which teams depend on each other, which of them meet, where does it hurt, and what would help next?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from functools import cached_property

from footpath.catalog.models import AgreementVersion, VersionState
from footpath.insight.maps.between import UNSEEN, Between, Goes, between
from footpath.insight.maps.met import Met, met
from footpath.insight.scorecards import FEWEST
from footpath.people.edges import Edge, Ends
from footpath.people.models import Person
from footpath.pure.intervals import wilson
from footpath.pure.links import Link
from footpath.pure.needs import Says, says

STRONGEST = 40  # pairs that are drawn before anybody asks for more


class Often(IntEnum):
    """How often one team asks the other, over a year; more is not told to everybody."""

    SAID = 0  # somebody says so, and requests hardly show it
    SOMETIMES = 1
    WEEKLY = 2  # every other week, and more often
    DAILY = 3  # several times a week


def how_often(count: int) -> Often:
    """Of so many requests in a year."""
    return (
        Often.DAILY if count >= 120 else Often.WEEKLY if count >= 26 else Often.SOMETIMES if count >= 5 else Often.SAID
    )


@dataclass(frozen=True)
class Way:
    """One team serves the other: how often, who says so, how it goes as far as the reader may know."""

    provider: int
    customer: int
    count: int
    edge: Edge | None
    goes: Goes

    @property
    def often(self) -> Often:
        """In steps."""
        return how_often(self.count)

    @property
    def hurts(self) -> tuple[str, ...]:
        """Codes of what clearly does not go well."""
        goes = self.goes
        found = {
            "late": is_lacking(goes.kept),
            "sent_back": is_lacking(goes.right),
            "recoveries": bool(goes.recoveries),
            "habit": goes.habit,
            "emergencies": bool(goes.emergencies) and not goes.habit,
        }
        return tuple(code for code, there in found.items() if there)


def is_lacking(link: Link | None) -> bool:
    """Whether it clearly goes well too seldom: of cases enough, and not by chance alone."""
    return link is not None and link.n >= FEWEST and says(*wilson(link.good, link.n)) is Says.NEED


@dataclass(frozen=True)
class Pair:
    """Two teams of which one depends on the other, or both do. `met`: None where no meeting is known."""

    one: int
    other: int
    ways: tuple[Way, ...]
    met: Met | None
    is_open: bool  # how it goes is open to the reader
    met_told: bool  # whether they meet is: not where it would be about one single person
    agreement: int | None  # in force

    @property
    def ends(self) -> Ends:
        """Their keys."""
        return self.one, self.other

    @cached_property
    def often(self) -> Often:
        """The more frequent way."""
        return max(way.often for way in self.ways)

    @cached_property
    def hurts(self) -> bool:
        """Whether anything does."""
        return any(way.hurts for way in self.ways)

    @property
    def apart(self) -> bool:
        """Whether they depend on each other and are not known to meet."""
        return self.met_told and self.met is None

    @property
    def need(self) -> int:
        """How much the two could use a talk: 0 the most. A step, of the pair, never of a team."""
        if self.hurts:
            return 0 if self.apart else 1
        if self.apart:
            return 2 if self.often >= Often.WEEKLY else 3
        return 4


@dataclass(frozen=True)
class Silo:
    """All pairs, those that need a talk most first; between equal ones by their names."""

    facts: Between
    pairs: tuple[Pair, ...]

    @cached_property
    def teams(self) -> list[int]:
        """Everybody in a pair, by name."""
        return sorted({pk for pair in self.pairs for pk in pair.ends}, key=self.facts.named)

    def name(self, team: int) -> str:
        """What a team is called."""
        return self.facts.teams[team].name


def silo(reader: Person, now: datetime) -> Silo:
    """The map for this reader. A fixed number of questions."""
    facts = between(reader, now)
    return Silo(facts, tuple(_pairs(facts, met(now.date()), _agreements())))


def _agreements() -> Mapping[Ends, int]:
    signed = AgreementVersion.objects.filter(state=VersionState.SIGNED).order_by()
    found = signed.values_list("agreement__first", "agreement__second", "agreement")
    return {(first, second): pk for first, second, pk in found}


def _pairs(facts: Between, meetings: Mapping[Ends, Met], agreements: Mapping[Ends, int]) -> Iterable[Pair]:
    by_pair: dict[Ends, list[Way]] = {}
    for provider, customer in facts.ends:
        ends = (provider, customer)
        count = facts.asked.get(ends, 0)
        way = Way(provider, customer, count, facts.said.get(ends), facts.goes.get(ends, UNSEEN))
        by_pair.setdefault((min(ends), max(ends)), []).append(way)
    found = [
        Pair(
            *ends,
            tuple(ways),
            meetings.get(ends),
            is_open := facts.is_open(*ends),
            is_open or not facts.alone & {*ends},
            agreements.get(ends),
        )
        for ends, ways in by_pair.items()
        if not facts.gone & {*ends} or any(way.count for way in ways)
    ]
    return sorted(found, key=lambda pair: (pair.need, -pair.often, *_names(facts, pair)))


def _names(facts: Between, pair: Pair) -> list[tuple[str, int]]:
    return sorted(facts.named(team) for team in pair.ends)


def strongest(pairs: Sequence[Pair], most: int = STRONGEST) -> list[Pair]:
    """Those in which the two depend on each other most, in the order that is given."""
    best = sorted(pairs, key=lambda pair: (-pair.often, pair.need))[:most]
    chosen = {pair.ends for pair in best}
    return [pair for pair in pairs if pair.ends in chosen]


SHOWN = ("strongest", "apart", "hurts", "all")


def shown(found: Silo, which: str, team: int | None) -> list[Pair]:
    """The pairs that were asked for: of one team, or of all."""
    pairs = [pair for pair in found.pairs if team is None or team in pair.ends]
    if which == "apart":
        return [pair for pair in pairs if pair.apart]
    if which == "hurts":
        return [pair for pair in pairs if pair.hurts]
    return pairs if which == "all" or team is not None else strongest(pairs)
