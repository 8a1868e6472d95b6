"""How do the queues of many teams go, side by side?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from footpath.pure.course import BLOCK, read
from footpath.pure.crew import moments_of
from footpath.pure.kaplan_meier import Floats
from footpath.pure.kernel import Hands
from footpath.pure.outlook import CLOSED, Forecast, forecast, on_the_wall, told, untold
from footpath.pure.queueing import FAR, Plan
from footpath.pure.work_left import Tables, WorkLeft
from footpath.pure.working_time import CalendarError

WIDE = 16_384  # futures side by side: what the kernel costs beside its ufuncs is then little


@dataclass(frozen=True)
class _Lane:
    """One plan and what to do with it. begun, left: (n,) as in `Course`."""

    number: int
    plan: Plan
    begun: Floats
    left: Floats

    @property
    def shape(self) -> tuple[float, ...]:
        """What lanes of one batch have in common, and their length."""
        team, plan = self.plan.team, self.plan
        return team.capacity, len(team.hires), team.slots, team.share, plan.S, plan.seed, len(self.left)


def forecast_many(plans: Sequence[Plan]) -> list[Forecast]:
    """What `Plan.forecast` says for each plan, in their order.

    Plans with as many hands are served as one, their futures side by side. One by one go those in which something
    comes in between (absences, paused requests, urgent work to come), and long ones, which would not gain.
    """
    plain = [number for number, plan in enumerate(plans) if _is_plain(plan)]
    found = {number: forecast(plans[number]) for number in set(range(len(plans))).difference(plain)}
    lanes = sorted(_lanes(plans, plain), key=lambda lane: lane.shape)
    for _, group in groupby(lanes, key=lambda lane: lane.shape[:-1]):
        alike, tables = list(group), Tables(turns=False)
        wide = max(WIDE // alike[0].plan.S, 1)
        for first in range(0, len(alike), wide):
            found |= _served(alike[first : first + wide], tables)
    return [found[number] for number in range(len(plans))]


def _is_plain(plan: Plan) -> bool:
    between = plan.team.pinned or plan.team.urgent or any([one.paused is not None for one in plan.line])
    return not between and 0 < len(plan.line) <= BLOCK and plan.cannot_say is None


def _lanes(plans: Sequence[Plan], numbers: Sequence[int]) -> list[_Lane]:
    """All moments of all plans of one calendar are measured at once."""
    lanes: list[_Lane] = []
    order = sorted(numbers, key=lambda number: id(plans[number].team.calendar))
    for _, group in groupby(order, key=lambda number: id(plans[number].team.calendar)):
        alike = list(group)
        lines = [plans[number].line for number in alike]
        nows = np.repeat([plans[number].moment for number in alike], [2 * len(line) for line in lines])
        moments = np.array([moment for line in lines for moment in moments_of(line)])
        calendar = plans[alike[0]].team.calendar
        scale = calendar.to_work(np.clip(moments, nows - FAR, nows + FAR)) - calendar.to_work(nows)
        parts = np.split(scale, np.cumsum([2 * len(line) for line in lines])[:-1])
        for number, part in zip(alike, parts, strict=True):
            begun, left = part.reshape(2, -1)
            lanes.append(_Lane(number, plans[number], begun, left))
    return lanes


def _served(lanes: Sequence[_Lane], tables: Tables) -> dict[int, Forecast]:
    """Row after row of all lanes at once; the shorter ones, which come first, go on with a request of no matter."""
    wide, longest = len(lanes), len(lanes[-1].left)
    shape = (longest, wide)
    ids, table = np.zeros(shape, dtype=object), np.zeros(shape, dtype=np.int64)
    begun, left = np.full(shape, np.nan), np.full(shape, np.nan)
    for at, lane in enumerate(lanes):
        length, line = len(lane.left), lane.plan.line
        ids[:length, at] = [one.id for one in line]
        table[:length, at] = tables.numbers(lane.plan, line)
        begun[:length, at], left[:length, at] = lane.begun, lane.left
    work, finish = np.empty((2, longest * wide, lanes[0].plan.S), dtype=np.float32)
    rows = WorkLeft.among(tables, ids.ravel().tolist(), table.ravel().tolist(), begun.ravel(), lanes[0].plan.seed)
    gone = [rows.draw(low, min(low + BLOCK, len(work)), work[low : low + BLOCK]) for low in range(0, len(work), BLOCK)]
    hands = Hands(np.hstack([lane.plan.hands(longest) for lane in lanes]))
    hands.serve(work.reshape(longest, -1), finish.reshape(longest, -1))
    levels = np.tile(np.array([lane.plan.levels for lane in lanes]).T, longest)
    dates, kept = np.empty(levels.shape), np.empty(len(work))
    for low in range(0, len(work), BLOCK):
        part = slice(low, low + BLOCK)
        reading = read(finish[part], levels[:, part], left.ravel()[part], gone[low // BLOCK])
        dates[:, part], kept[part] = reading.dates, reading.kept
    return _told(lanes, dates.reshape(-1, *shape), kept.reshape(shape))


def _told(lanes: Sequence[_Lane], dates: Floats, kept: Floats) -> dict[int, Forecast]:
    """dates (3, n, l) and kept (n, l) of all lanes as forecasts; those of one calendar are put on it at once."""
    found: dict[int, Forecast] = {}
    team = [(id(lane.plan.team.calendar), lane.plan.moment) for lane in lanes]
    for of in dict.fromkeys(team):
        some = [at for at, one in enumerate(team) if one == of]
        try:
            wall = on_the_wall(lanes[some[0]].plan.team.calendar, of[1], dates[:, :, some])
        except CalendarError:
            found |= {lanes[at].number: untold(lanes[at].plan, CLOSED) for at in some}
            continue
        for place, at in enumerate(some):
            rows = len(lanes[at].left)
            found[lanes[at].number] = told(lanes[at].plan, wall[:, :rows, place], kept[:rows, at])
    return found
