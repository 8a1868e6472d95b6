"""How do the queues of many teams go, side by side?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from footpath.pure.course import BLOCK, Reading, free_hands, read
from footpath.pure.kernel import Hands
from footpath.pure.outlook import CLOSED, Forecast, forecast, on_the_wall, told, untold
from footpath.pure.queueing import Plan
from footpath.pure.work_left import WorkLeft
from footpath.pure.working_time import CalendarError

WIDE = 16_384  # futures side by side: what the kernel costs beside its ufuncs is then little


def forecast_many(plans: Sequence[Plan]) -> list[Forecast]:
    """What `Plan.forecast` says for each plan, in their order.

    Plans with as many hands are served as one, their futures side by side. One by one go those in which something
    comes in between (absences, paused requests, urgent work to come), and long ones, which would not gain.
    """
    found: dict[int, Forecast] = {}
    lanes: list[_Lane] = []
    for number, plan in enumerate(plans):
        if _is_plain(plan):
            lanes.append(_Lane(number, plan))
        else:
            found[number] = forecast(plan)
    lanes.sort(key=lambda lane: lane.shape)
    for _, alike in groupby(lanes, key=lambda lane: lane.shape[:2]):
        for batch in _batches(list(alike)):
            for lane, reading in zip(batch, _serve(batch), strict=True):
                found[lane.number] = _said(lane.plan, reading)
    return [found[number] for number in range(len(plans))]


def _is_plain(plan: Plan) -> bool:
    between = plan.team.absences or plan.team.urgent or any(one.paused is not None for one in plan.line)
    return 0 < len(plan.line) <= BLOCK and not between and plan.cannot_say is None


class _Lane:
    """One plan, with what the kernel needs of it."""

    def __init__(self, number: int, plan: Plan) -> None:
        self.number, self.plan = number, plan
        begun = plan.from_now([np.nan if one.started_at is None else one.started_at for one in plan.line])
        self.left = plan.from_now([np.nan if one.promised_at is None else one.promised_at for one in plan.line])
        self.rows = WorkLeft.of(plan, plan.line, begun)
        self.free = free_hands(plan)
        self.shape = (len(self.free), plan.S, len(plan.line))


def _batches(lanes: list[_Lane]) -> Iterator[list[_Lane]]:
    """Of one number of hands and futures, those of nearly the same length together."""
    most = max(WIDE // lanes[0].plan.S, 1)
    for first in range(0, len(lanes), most):
        yield lanes[first : first + most]


def _serve(lanes: list[_Lane]) -> list[Reading]:
    """Row after row of all lanes at once; the shorter ones go on with nothing to do."""
    size, longest = lanes[0].plan.S, len(lanes[-1].rows)
    work = np.zeros((longest, len(lanes), size), dtype=np.float32)
    finish = np.empty_like(work)
    hands = Hands(np.hstack([lane.free for lane in lanes]))
    gone = [lane.rows.draw(0, len(lane.rows), work[: len(lane.rows), at]) for at, lane in enumerate(lanes)]
    hands.serve(work.reshape(longest, -1), finish.reshape(longest, -1))
    return [read(finish[: len(lane.rows), at], lane.plan.levels, lane.left, gone[at]) for at, lane in enumerate(lanes)]


def _said(plan: Plan, reading: Reading) -> Forecast:
    try:
        return told(plan, on_the_wall(plan.team.calendar, plan.moment, reading.dates), reading.kept)
    except CalendarError:
        return untold(plan, CLOSED)
