"""What does a team's queue look like in each of many futures, and what would change it?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from footpath.pure.announced_work import moved_quote, put_off
from footpath.pure.arrivals import FULL, load
from footpath.pure.course import MOST_PINNED, Course, Reals
from footpath.pure.crew import (
    NO_PEOPLE,
    TOO_LONG,
    URGENT_FILLS_TEAM,
    WORK_UNKNOWN,
    BadPlan,
    Request,
    Team,
)
from footpath.pure.displacement import Displacement, Option, displacement, price_list
from footpath.pure.draws import MOST_FUTURES
from footpath.pure.forecast import Model
from footpath.pure.kaplan_meier import Floats
from footpath.pure.outlook import Forecast, forecast, simulated_quote
from footpath.pure.quote import Quote
from footpath.pure.recalibration import Recalibration
from footpath.pure.work_left import learned_table

__all__ = ["BadPlan", "Plan", "Request", "Team"]

FIRST_NOW, LAST_NOW = 0.0, 4_102_444_800.0  # 1970 and 2100: a queue of another century is a mistake
FAR = 50 * 365 * 86_400.0  # seconds
LEVELS_SHOWN: Floats = np.array([0.5, 0.85, 0.95])


@dataclass(frozen=True)
class Futures:
    """finish: (n, S) working seconds from now, of the rows of `line`."""

    line: tuple[Request, ...]
    finish: Reals


@dataclass(frozen=True)
class Plan:
    """A team, its queue in the order in which it will be taken up, and S futures drawn with `seed`.

    Each request has its own luck, whatever its place; so two plans differ only by what was changed.
    now: seconds since 1970, by default the moment at which the model was fitted.
    simulated: how far the simulation's own dates were off in this team's past (`pure.simulated`), where it does better
    there than the calibrated forecast: dates and chances then come from it, corrected by this. None otherwise.

    Left out: what is waited for after work began without holding a hand (a delay off the server) is part of the work.
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
        ids = Counter([request.id for request in self.queue])
        if len(ids) < len(self.queue):
            raise BadPlan("duplicate_id", sorted(one for one, times in ids.items() if times > 1)[:5])
        if not 1 <= self.S <= MOST_FUTURES:
            raise BadPlan("futures", self.S)
        if self.seed < 0:
            raise BadPlan("seed", self.seed)
        if not FIRST_NOW <= self.moment <= LAST_NOW:
            raise BadPlan("now", self.moment)

    @property
    def moment(self) -> float:
        """Now, in seconds since 1970."""
        return self.model.fitted_at if self.now is None else self.now

    @cached_property
    def line(self) -> tuple[Request, ...]:
        """Who is served, in order: what is in hand; what was, and is paused; then who waits, be it paused or not.

        A paused request comes in when it goes on, before those that stand behind it here. Where the team does not know
        how long pauses last, paused requests are not in line.
        """
        paused = [one for one in self.queue if one.paused is not None]
        begun = [one for one in self.queue if one.started_at is not None]
        if not (paused or begun):
            return self.queue
        in_hand = [one for one in begun if one.paused is None]
        if self.team.pauses is None:
            return (*in_hand, *[one for one in self.queue if one.started_at is None and one.paused is None])
        return (
            *in_hand,
            *[one for one in begun if one.paused is not None],
            *[one for one in self.queue if one.started_at is None],
        )

    @property
    def in_hand(self) -> int:
        """How many requests are being worked on: the first ones of the line."""
        return len([1 for one in self.queue if one.started_at is not None and one.paused is None])

    @cached_property
    def cannot_say(self) -> str | None:
        """Why nothing can be simulated; None when it can."""
        team = self.team
        if not team.capacity and not team.hires:
            return NO_PEOPLE
        tables = [self.work_table(stream.type_id) for stream in team.urgent]
        known = [table for table in tables if table is not None]
        types = {one.type_id for one in self.line}
        if len(known) < len(tables) or any(self.work_table(one) is None for one in types):
            return WORK_UNKNOWN
        if load(team.urgent, known, team.at_once) >= FULL:
            return URGENT_FILLS_TEAM
        paused = [one for one in self.line if one.paused is not None]
        return TOO_LONG if team.pinned + len(paused) > MOST_PINNED else None

    def forecast(self) -> Forecast:
        """When each request of the queue is done in the simulation, and whether its promise is kept."""
        return forecast(self)

    def displace(self, request: Request, position: int = 0) -> Displacement:
        """Whom this request would make wait, and for how long, with `position` waiting requests still before it.

        Those that are paused are not counted among these.
        """
        return displacement(self, request, position)

    def options(self, request: Request, positions: Sequence[int | None] = (0, 5, None)) -> tuple[Option, ...]:
        """A price list: when it would be done at each place in the queue (None: last), and what that costs others."""
        return price_list(self, request, positions)

    def quote(self, request: Request) -> Quote:
        """The odds to show for this request: where it stands in the queue, or last when it is not in it.

        The calibrated forecast's, later by what announced work makes of it; the simulation's where `simulated` is given
        and the simulation has something to say.
        """
        calibrated = self.model.quote(request.type_id, self.moment, request.age)
        if self.simulated is not None:
            return simulated_quote(self, request, calibrated, self.simulated)
        return moved_quote(self, request, calibrated) or calibrated

    def reorder(self, ids: Sequence[int]) -> "Plan":
        """The same queue with its waiting requests in the order of `ids`; everybody keeps their luck.

        Those that are paused are not among the ids, and keep their places.
        """
        waiting = {one.id: one for one in self.queue if one.started_at is None and one.paused is None}
        if sorted(ids) != sorted(waiting):
            raise BadPlan("ids", list(ids)[:5])
        order = iter(ids)
        return replace(self, queue=tuple(waiting[next(order)] if one.id in waiting else one for one in self.queue))

    def work_table(self, type_id: int) -> Floats | None:
        """(S,) working seconds, never falling: the equally likely lengths of a piece of work; None when unknown."""
        table = learned_table(self.model, type_id, self.S)
        if table is None and type_id in self.team.stated_work:
            if type_id not in self._stated:
                self._stated[type_id] = np.full(self.S, float(self.team.stated_work[type_id]))
            return self._stated[type_id]
        return table

    @cached_property
    def _stated(self) -> dict[int, Floats]:
        return {}

    @cached_property
    def unannounced(self) -> "Plan":
        """The same without the work that is announced."""
        return replace(self, team=replace(self.team, expected=()))

    @cached_property
    def put_off(self) -> dict[int, float]:
        """By how much announced work moves the dates of those in line; see `pure.announced_work`."""
        return put_off(self)

    @cached_property
    def course(self) -> Course:
        """The plan as it stands, simulated. Only when `cannot_say` is None."""
        return Course(self)

    @cached_property
    def futures(self) -> Futures:
        """When each request of the line is done in each future. Only when `cannot_say` is None.

        Raises BadPlan (code too_long) for a queue whose futures are too many to be kept.
        """
        course = self.course
        if not course.is_kept:
            raise BadPlan("too_long", len(self.line))
        finish = course.finish
        if len(course.paused):
            finish = np.empty((len(self.line), self.S), dtype=finish.dtype)
            finish[course.at_work], finish[course.paused] = course.finish, course.finish_of_paused
        return Futures(self.line, finish)

    def hands(self, to_do: int) -> Reals:
        """(c, S): from when on each hand is there, endless where it never is. More hands than there are things to do
        are not looked at.
        """
        team, most = self.team, to_do + 1
        hires = np.maximum(np.sort(self.from_now(team.hires)), 0.0)
        pieces, so_far, rows = 0, np.zeros(self.S, dtype=np.int64), [np.empty((0, self.S), dtype=np.float32)]
        for moment, more in [(0.0, team.capacity), *((float(one), team.slots) for one in hires)]:
            pieces += more
            there = np.minimum(team.hands_in(pieces, self.S), most)
            number = np.arange(int((there - so_far).max()))[:, None]
            rows.append(np.where(number < there - so_far, moment, np.inf).astype(np.float32))
            so_far = there
        return np.concatenate(rows)

    @property
    def levels(self) -> Floats:
        """The levels at which the futures are read for the dates shown: those of the correction, where there is one."""
        return LEVELS_SHOWN if self.simulated is None else self.simulated.level(self.simulated.raised(LEVELS_SHOWN))

    def from_now(self, moments: Sequence[float] | Floats) -> Floats:
        """Moments (seconds since 1970) as working seconds from now; nan stays nan.

        What lies further off than FAR is as far as that: no calendar has to reach there.
        """
        near = np.clip(np.array([self.moment, *moments], dtype=np.float64), self.moment - FAR, self.moment + FAR)
        scale = self.team.calendar.to_work(near)
        return np.asarray(scale[1:] - scale[0])
