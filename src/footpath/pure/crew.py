"""Who works in a team, and what lies in its queue?"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from footpath.pure.arrivals import Stream
from footpath.pure.kaplan_meier import Curve, Ints
from footpath.pure.working_time import Calendar

# Why nothing can be said of a plan.
NO_PEOPLE = "no_people"
WORK_UNKNOWN = "work_unknown"  # too few pieces of finished work, and no stated hours
URGENT_FILLS_TEAM = "urgent_fills_team"  # urgent work alone takes (nearly) everybody
TOO_LONG = "too_long"  # more absences and pauses than can be followed, or more futures than can be kept to compare with


class BadPlan(ValueError):
    """Facts that no team or queue can have.

    `code`: capacity, share, absence, hires, urgent, expected, stated_work, withdrawn, duplicate_id, id, age, moment,
    paused, ids, position, now, futures, seed, told, luck, too_long.
    """

    def __init__(self, code: str, value: object) -> None:
        super().__init__(f"{code}: {value!r}")
        self.code = code


@dataclass(frozen=True)
class Expected:
    """Work that was announced and not asked for yet: so many `pieces` of one type, each at an unknown moment between
    `first` and `last` (seconds since 1970). id: a number of its own, by which its luck is drawn.
    """

    id: int
    type_id: int
    first: float
    last: float
    pieces: int = 1

    def __post_init__(self) -> None:
        if not (self.first <= self.last and math.isfinite(self.last - self.first) and self.pieces >= 1):
            raise BadPlan("expected", self)


@dataclass(frozen=True)
class Team:
    """Who works. capacity: pieces of work that are in hand at once, that is people present times `slots` each.

    absences: (from, to) in seconds since 1970, one a person; hires: from when one more person is there.
    urgent: work still to come that overtakes. stated_work: working seconds by type, from the service's own workflow,
    used while too little work has finished to know its length.
    withdrawn: by type, the share of requests that are withdrawn or declined before work on them begins.
    pauses: how long it takes until somebody who is waited for answers, in working seconds; None when not known: then
    paused requests are left out of the line.
    expected: work that was announced; while it is done it takes a hand.
    share: how much of their hands requests get; the rest of the day is other work. Who is one more, or away, makes as
    much of a difference.
    """

    capacity: int
    calendar: Calendar
    absences: tuple[tuple[float, float], ...] = ()
    urgent: tuple[Stream, ...] = ()
    hires: tuple[float, ...] = ()
    stated_work: Mapping[int, float] = field(default_factory=dict)
    slots: int = 1
    withdrawn: Mapping[int, float] = field(default_factory=dict)
    pauses: Curve | None = None
    share: float = 1.0
    expected: tuple[Expected, ...] = ()

    def __post_init__(self) -> None:
        away = [begin <= end and math.isfinite(end - begin) for begin, end in self.absences]
        looks = {
            "capacity": ((self.capacity, self.slots), self.capacity >= 0 and self.slots >= 1),
            "share": (self.share, 0 < self.share <= 1),
            "absence": (self.absences, all(away)),
            "hires": (self.hires, all(map(math.isfinite, self.hires))),
            "urgent": (self.urgent, all(math.isfinite(one.rate) and one.rate > 0 for one in self.urgent)),
            "stated_work": (self.stated_work, all(0 <= work < math.inf for work in self.stated_work.values())),
            "withdrawn": (self.withdrawn, all(0 <= share <= 1 for share in self.withdrawn.values())),
        }
        for code, (value, is_possible) in looks.items():
            if not is_possible:
                raise BadPlan(code, value)

    @property
    def pinned(self) -> int:
        """How many things take a hand at a moment of their own: absences, and announced pieces of work."""
        return len(self.absences) * self.slots + sum(one.pieces for one in self.expected)

    @property
    def at_once(self) -> float:
        """How many requests are in hand at once, on average; one at least, or nothing would ever be done."""
        return max(self.capacity * self.share, 1.0)

    def hands_in(self, pieces: int, futures: int) -> Ints:
        """(futures,): whole hands for requests that hands for so many pieces of work are in each future.

        On average `share` of them, and one at least. In no future do more pieces make fewer hands, nor does it matter
        for them how many others there are.
        """
        return _whole(max(pieces * self.share, 1.0) if pieces else 0.0, futures)

    def hands_away(self, pieces: int, futures: int) -> Ints:
        """(futures,): how many of these are missing where so many pieces' hands are away: all where everybody is."""
        return _whole(pieces * max(self.share, 1 / max(self.capacity, self.slots)), futures)

    def one_more(self) -> "Team":
        """The team with one more person, from now on."""
        return replace(self, capacity=self.capacity + self.slots)

    def away(self, begin: float, end: float) -> "Team":
        """The team with one person away from `begin` to `end` (seconds since 1970) beside those who are away anyway."""
        return replace(self, absences=(*self.absences, (begin, end)))


def _whole(hands: float, futures: int) -> Ints:
    """(futures,): so many on average, in whole ones."""
    part = (np.arange(futures, 0, -1) - 0.5) / futures
    return np.floor(hands + part).astype(np.int64)


@dataclass(frozen=True)
class Request:
    """One request in the queue.

    class_id: 0 is overtaken by nobody; higher ones by streams of a lower class. promised_at, started_at: seconds
    since 1970, or None. age: working seconds since it was complete, less pauses. paused: the working seconds that
    it has been waiting for somebody outside, or None when it is not: while paused it holds nobody up.
    """

    id: int
    type_id: int
    class_id: int = 1
    promised_at: float | None = None
    started_at: float | None = None
    age: float = 0.0
    paused: float | None = None

    def __post_init__(self) -> None:
        if self.id < 0:
            raise BadPlan("id", self.id)
        if not 0 <= self.age < math.inf:
            raise BadPlan("age", self.age)
        if self.paused is not None and not 0 <= self.paused < math.inf:
            raise BadPlan("paused", self.paused)
        for moment in (self.promised_at, self.started_at):
            if moment is not None and not math.isfinite(moment):
                raise BadPlan("moment", moment)


def moments_of(line: Sequence[Request]) -> list[float]:
    """(2n,) seconds since 1970: when each was taken in hand, then until when each was promised; nan where not."""
    begun = [math.nan if one.started_at is None else one.started_at for one in line]
    return begun + [math.nan if one.promised_at is None else one.promised_at for one in line]
