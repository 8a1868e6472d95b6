"""What does a team's queue look like in each of many futures, and what would change it?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from footpath.pure.arrivals import FULL, delays, load
from footpath.pure.crew import BadPlan, Request, Team
from footpath.pure.displacement import Displacement, Forecast, Option, displacement, forecast, price_list
from footpath.pure.forecast import Model
from footpath.pure.kaplan_meier import Floats, Ints
from footpath.pure.kernel import serve
from footpath.pure.quote import Quote
from footpath.pure.recalibration import Recalibration

__all__ = ["BadPlan", "Plan", "Request", "Team"]

NO_PEOPLE = "no_people"
WORK_UNKNOWN = "work_unknown"  # too few pieces of finished work, and no stated hours
URGENT_FILLS_TEAM = "urgent_fills_team"  # urgent work alone takes (nearly) everybody


@dataclass(frozen=True)
class Futures:
    """finish: (n, S) working seconds from now of the rows of `line`; places: where absences were taken."""

    line: tuple[Request, ...]
    finish: Floats
    places: tuple[Ints, ...]


@dataclass(frozen=True)
class Plan:
    """A team, its queue in the order in which it will be taken up, and S futures drawn with `seed`.

    Each request has its own luck, whatever its place; so two plans differ only by what was changed.
    now: seconds since 1970, by default the moment at which the model was fitted.
    simulated: how far the simulation's own dates were off in this team's past (`pure.simulated`), where it does better
    there than the calibrated forecast: dates and chances then come from it, corrected by this. None otherwise.
    """

    team: Team
    queue: tuple[Request, ...]
    model: Model
    S: int = 512
    seed: int = 0
    now: float | None = None
    simulated: Recalibration | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "queue", tuple(self.queue))
        ids = [request.id for request in self.queue]
        if len(set(ids)) < len(ids):
            raise BadPlan("duplicate_id", sorted({one for one in ids if ids.count(one) > 1})[:5])

    @property
    def moment(self) -> float:
        """Now, in seconds since 1970."""
        return self.model.fitted_at if self.now is None else self.now

    @cached_property
    def line(self) -> tuple[Request, ...]:
        """Who is served, in order: first what is in hand, then who waits. Paused requests are not in line."""
        active = [request for request in self.queue if request.paused is None]
        return tuple(sorted(active, key=lambda request: request.started_at is None))

    @property
    def in_hand(self) -> int:
        """How many requests are being worked on."""
        return sum(request.started_at is not None for request in self.line)

    @cached_property
    def cannot_say(self) -> str | None:
        """Why nothing can be simulated; None when it can."""
        if not self.team.capacity and not self.team.hires:
            return NO_PEOPLE
        streams = [self.work_table(stream.type_id) for stream in self.team.urgent]
        known = [table for table in streams if table is not None]
        if len(known) < len(streams) or any(self.work_table(one.type_id) is None for one in self.line):
            return WORK_UNKNOWN
        if load(self.team.urgent, known, max(self.team.capacity, 1)) >= FULL:
            return URGENT_FILLS_TEAM
        return None

    def forecast(self) -> Forecast:
        """When each request of the queue is done in the simulation, and whether its promise is kept."""
        return forecast(self)

    def displace(self, request: Request, position: int = 0) -> Displacement:
        """Whom this request would make wait, and for how long, with `position` waiting requests still before it."""
        return displacement(self, request, position)

    def options(self, request: Request, positions: Sequence[int | None] = (0, 5, None)) -> tuple[Option, ...]:
        """A price list: when it would be done at each place in the queue (None: last), and what that costs others."""
        return price_list(self, request, positions)

    def quote(self, request: Request) -> Quote:
        """The odds to show for this request: where it stands in the queue, or last when it is not in it.

        The calibrated forecast's, and the simulation's where `simulated` is given.
        """
        return self.model.quote(request.type_id, self.moment, request.age)

    def reorder(self, ids: Sequence[int]) -> "Plan":
        """The same queue with its waiting requests in the order of `ids`; everybody keeps their luck."""
        waiting = {request.id: request for request in self.line[self.in_hand :]}
        if sorted(ids) != sorted(waiting):
            raise BadPlan("ids", list(ids)[:5])
        rest = [request for request in self.queue if request.id not in waiting]
        return replace(self, queue=(*rest, *(waiting[one] for one in ids)))

    def work_table(self, type_id: int) -> Floats | None:
        """(S,) working seconds: the equally likely lengths of a piece of work; None when unknown."""
        if type_id not in self._tables:
            table = self.model.work_table(type_id, self.S)
            if table is None and type_id in self.team.stated_work:
                table = np.full(self.S, float(self.team.stated_work[type_id]))
            self._tables[type_id] = table
        return self._tables[type_id]

    @cached_property
    def _tables(self) -> dict[int, Floats | None]:
        return {}

    @cached_property
    def futures(self) -> Futures:
        """The plan as it stands, simulated. Only when `cannot_say` is None."""
        return self.simulate(self.line)

    def simulate(self, line: Sequence[Request], places: Sequence[Ints] | None = None) -> Futures:
        """Serve the requests of `line` in that order; `places` as in `kernel.serve`."""
        team, away = self.team, self._from_now(self.team.absences)
        joining = np.array([max(begin, 0.0) for begin, _ in self._from_now([(a, a) for a in team.hires])])
        joining = np.repeat(joining, team.slots)
        hands = np.concatenate([np.zeros(team.capacity), joining])
        work = np.array([self._work_left(request) for request in line]).reshape(len(line), self.S)
        absences = [(max(begin, 0.0), end - max(begin, 0.0)) for begin, end in away if end > 0]
        run = serve(work, np.repeat(hands[:, None], self.S, axis=1), absences * team.slots, places)
        finish = run.finish
        for class_id in sorted({request.class_id for request in line if request.started_at is None}):
            rows = [at for at, one in enumerate(line) if one.class_id == class_id and one.started_at is None]
            finish[rows] += self._held_up(run.start[rows], class_id)
        return Futures(tuple(line), finish, run.places)

    def _held_up(self, starts: Floats, class_id: int) -> Floats:
        streams = [stream for stream in self.team.urgent if stream.class_id < class_id]
        tables = [table for one in streams if (table := self.work_table(one.type_id)) is not None]
        return delays(starts, streams, tables, max(self.team.capacity, 1), self.seed)

    def _work_left(self, request: Request) -> Floats:
        """(S,) working seconds still to do, in the order of the request's luck."""
        table = self.work_table(request.type_id)
        assert table is not None  # the caller has looked at `cannot_say`
        luck = np.random.default_rng([self.seed, request.id]).permutation(self.S)
        if request.started_at is None:
            return table[luck]
        ((begun, _),) = self._from_now([(request.started_at, request.started_at)])
        spent = max(-begun, 0.0)
        behind = int(np.searchsorted(table, spent, side="right"))
        if behind < self.S:
            return np.asarray(table[behind + luck * (self.S - behind) // self.S] - spent)
        # Longer in hand than anything known: what is left does not depend on the time spent any more.
        return np.asarray(-np.log1p(-(luck + 0.5) / self.S) * (table[-1] - table[self.S // 2]))

    def _from_now(self, stretches: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Moments (seconds since 1970) as working seconds from now."""
        if not stretches:
            return []
        zero = self.team.calendar.to_work(np.array([self.moment]))[0]
        scale = self.team.calendar.to_work(np.array(stretches, dtype=np.float64)) - zero
        return [(float(begin), float(end)) for begin, end in scale]
