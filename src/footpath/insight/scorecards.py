"""What stands on a page of figures, whoever shows it: the browser, a table, a printed page, a program?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from footpath.insight import wording
from footpath.insight.next_steps import Next
from footpath.insight.rarely import Rare
from footpath.pure.figures import Figure
from footpath.ui.marks import Mark
from footpath.ui.measures import Kind, Scope, Whose

LENGTHS = (13, 26, 52)  # weeks that can be chosen
FEWEST = 5  # cases; of fewer nothing is said


class Change(StrEnum):
    """How a figure stands to the weeks before: by the 95 % interval of the difference."""

    BETTER = "better"
    WORSE = "worse"
    UNCLEAR = "unclear"  # the interval holds no difference, too
    UNKNOWN = "unknown"  # too few, now or before


@dataclass(frozen=True)
class Period:
    """Whole weeks: since <= Monday < until. The last one is this week, as far as it has come."""

    since: date
    until: date

    @classmethod
    def of(cls, weeks: int, now: datetime) -> "Period":
        """The last `weeks` weeks, this one included."""
        until = now.date() + timedelta(days=7 - now.weekday())
        return cls(until - timedelta(weeks=weeks), until)

    @property
    def weeks(self) -> int:
        """How many."""
        return (self.until - self.since).days // 7

    @property
    def before(self) -> "Period":
        """As many weeks right before these."""
        return Period(self.since - (self.until - self.since), self.since)

    @property
    def mondays(self) -> list[date]:
        """The Monday of each week."""
        return [self.since + timedelta(weeks=n) for n in range(self.weeks)]


@dataclass(frozen=True)
class Week:
    """One week of a figure: `count` of `n` cases (None for stars), the share or mean (None: no case), between which
    limits chance alone moves it, and whether it stands out: a code of pure.control, and whether that is better.
    """

    monday: date
    n: int
    count: int | None
    value: float | None
    low: float | None = None
    high: float | None = None
    signal: str = ""
    is_better: bool = False

    @property
    def signal_words(self) -> str:
        """How it stands out: "better than usual"; empty where it does not."""
        return wording.signal(self.signal, is_better=self.is_better)


@dataclass(frozen=True)
class Line:
    """One figure with all that is said of it."""

    key: str
    label: str
    meaning: str
    kind: Kind
    more_is_better: bool
    figure: Figure
    count: int | None  # of figure.n cases; None for stars
    before: Figure
    change: Change
    weeks: tuple[Week, ...]  # every week of the period, those without cases, too
    usual: float | None  # the middle of the limits; None where there are too few weeks for them
    is_provisional: bool  # few weeks yet: the limits may still move
    stars: tuple[int, ...] | None = None  # how many gave one, two, … five
    has_shifted: bool = False  # too long on one side, or too few crossings, for chance (pure.individuals)
    rare: Rare | None = None  # where it fails so rarely that weeks cannot be told apart
    evidence: str = ""  # where it is looked at, when it is not made of requests

    @property
    def is_told(self) -> bool:
        """Whether there are enough cases to say anything."""
        return self.figure.n >= FEWEST and self.figure.value is not None

    @property
    def value(self) -> str:
        """The figure as people read it: "17 of 20", "82%", "4.3 stars", "too few to say (3 so far)"."""
        return wording.value(self.kind, self.figure, self.count, told=self.is_told)

    @property
    def rests_on(self) -> str:
        """What it rests on: "41 of 50", "from 23 ratings"; empty where the value says so already."""
        return wording.rests_on(self.kind, self.figure, self.count) if self.is_told else ""

    @property
    def interval(self) -> str:
        """The 95 % interval in words: "likely between 69% and 90%"; empty where nothing is told."""
        return wording.interval(self.kind, self.figure) if self.is_told else ""

    @property
    def changed(self) -> str:
        """The change in words: "no clear difference"."""
        return wording.change(self.change)

    @property
    def was(self) -> str:
        """What it was in as many weeks before, in a few words; empty where there were too few."""
        return wording.short(self.kind, self.before) if self.before.n >= FEWEST else ""

    @property
    def signals(self) -> tuple[Week, ...]:
        """The weeks that stand out; of a long stretch the last one alone."""
        marked, following = (found := [week for week in self.weeks if week.signal]), [*found[1:], None][: len(found)]
        return tuple(
            week
            for week, after in zip(marked, following, strict=True)
            if not week.signal.startswith("run") or after is None or after.signal != week.signal
        )


@dataclass(frozen=True)
class Introduced:
    """What began in one week: its number in the drawings, its Monday, how far to the right (in percent), and what."""

    number: int
    monday: date
    x: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Section:
    """One side of the work. Where it is `withheld`, the sentence says why, and there are no lines."""

    key: str  # provider, customer; of pairs that serve each other also back_provider, back_customer
    whose: Whose
    title: str
    lead: str
    scope: Scope
    address: str  # of the requests behind a line: this + the key of the line + "/"
    lines: tuple[Line, ...] = ()
    withheld: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was counted in these weeks."""
        return not any(line.figure.n for line in self.lines)


@dataclass(frozen=True)
class Talk:
    """One thing to talk about: on which side, which figure, what is so, and the requests behind it."""

    side: str
    label: str
    sentence: str
    address: str
    is_good: bool
    next: tuple[Next, ...] = ()  # what could be done about it, ready to be sent or opened


@dataclass(frozen=True)
class Scorecard:
    """A page of figures: of a team, a service, a person, or a pair of teams."""

    kind: str  # team, service, person, pair
    ids: tuple[int, ...]  # of the thing; of a pair: provider, customer
    title: str
    lead: str
    address: str
    period: Period
    sections: tuple[Section, ...]
    talks: tuple[Talk, ...]
    looked_at: int  # how many figures were compared: with many, some differ by chance
    made_at: datetime
    introduced: tuple[Introduced, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show at all, and nothing withheld."""
        return all(section.is_empty and not section.withheld for section in self.sections)

    def as_facts(self) -> dict[str, Any]:
        """Everything as plain values, for files and programs; figures of which nothing may be said have no values."""
        return {
            "kind": self.kind,
            "title": self.title,
            "since": self.period.since,
            "until": self.period.until,
            "introduced": [_mark_facts(mark) for one in self.introduced for mark in one.marks],
            "sections": [
                {
                    "key": section.key,
                    "title": section.title,
                    "withheld": section.withheld,
                    "lines": [_line_facts(line) for line in section.lines],
                }
                for section in self.sections
            ],
        }


def _mark_facts(mark: Mark) -> dict[str, Any]:
    return {"day": mark.day, "words": mark.words, "kind": mark.kind}


def _line_facts(line: Line) -> dict[str, Any]:
    """A line as plain values."""
    figure = line.figure
    told = figure if line.is_told else Figure(figure.n, None, None, None)
    return {
        "key": line.key,
        "label": line.label,
        "meaning": line.meaning,
        "kind": line.kind.value,
        "more_is_better": line.more_is_better,
        "n": told.n,
        "value": told.value,
        "low": told.low,
        "high": told.high,
        "change": line.change.value,
        "weeks": [
            {
                "monday": week.monday,
                "n": week.n,
                "value": week.value if line.is_told else None,
                "signal": week.signal if line.is_told else "",
            }
            for week in line.weeks
        ],
    }
