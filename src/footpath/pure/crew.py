"""Who works in a team, and what lies in its queue?"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from footpath.pure.arrivals import Stream
from footpath.pure.kaplan_meier import Curve
from footpath.pure.working_time import Calendar


class BadPlan(ValueError):
    """Facts that no team or queue can have.

    `code`: capacity, absence, hires, urgent, stated_work, withdrawn, duplicate_id, id, age, moment, paused, ids,
    position, now, futures, too_long.
    """

    def __init__(self, code: str, value: object) -> None:
        super().__init__(f"{code}: {value!r}")
        self.code = code


@dataclass(frozen=True)
class Team:
    """Who works. capacity: pieces of work that are in hand at once, that is people present times `slots` each.

    absences: (from, to) in seconds since 1970, one a person; hires: from when one more person is there.
    urgent: work still to come that overtakes. stated_work: working seconds by type, from the service's own workflow,
    used while too little work has finished to know its length.
    withdrawn: by type, the share of requests that are withdrawn or declined before work on them begins.
    pauses: how long it takes until somebody who is waited for answers, in working seconds; None when not known: then
    paused requests are left out of the line.
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

    def __post_init__(self) -> None:
        if self.capacity < 0 or self.slots < 1:
            raise BadPlan("capacity", (self.capacity, self.slots))
        for begin, end in self.absences:
            if not (math.isfinite(begin) and math.isfinite(end) and begin <= end):
                raise BadPlan("absence", (begin, end))
        if not all(map(math.isfinite, self.hires)):
            raise BadPlan("hires", self.hires)
        if not all(math.isfinite(stream.rate) and stream.rate > 0 for stream in self.urgent):
            raise BadPlan("urgent", self.urgent)
        if not all(math.isfinite(work) and work >= 0 for work in self.stated_work.values()):
            raise BadPlan("stated_work", dict(self.stated_work))
        if not all(0 <= share <= 1 for share in self.withdrawn.values()):
            raise BadPlan("withdrawn", dict(self.withdrawn))

    def one_more(self) -> "Team":
        """The team with one more person, from now on."""
        return replace(self, capacity=self.capacity + self.slots)

    def away(self, begin: float, end: float) -> "Team":
        """The team with one person away from `begin` to `end` (seconds since 1970) beside those who are away anyway."""
        return replace(self, absences=(*self.absences, (begin, end)))


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
