"""By how much does announced work move a date that comes from the past?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from footpath.pure.course import Reals
from footpath.pure.crew import Request
from footpath.pure.kaplan_meier import Floats
from footpath.pure.outlook import later_by
from footpath.pure.quote import Quote
from footpath.pure.recalibration import LEVELS

if TYPE_CHECKING:
    from footpath.pure.queueing import Plan


def counted(plan: Plan) -> frozenset[int]:
    """Which announcements the simulation takes into account: the ids of those of which the length is known."""
    if plan.cannot_say is not None:
        return frozenset()
    return frozenset(one.id for one in plan.team.expected if plan.work_table(one.type_id) is not None)


def moved_quote(plan: Plan, request: Request, calibrated: Quote) -> Quote | None:
    """The calibrated quote, later by what the announced work makes of it; None where nothing can be played through.

    The queue is played through with the announced work and without it, each request with the same luck, and each
    level of the quote moves by as much as that level of the simulation: never to an earlier date. The past knows the
    usual load and how dates are off; the simulation adds only the difference (`pure.what_if` does the same).
    """
    unknown = plan.cannot_say or plan.work_table(request.type_id) is None or not plan.course.is_kept
    if unknown or not calibrated.grid or not counted(plan):
        return None
    later = _delay(_finish(plan.unannounced, request), _finish(plan, request))
    return None if later is None else later_by(calibrated, later, plan.team.calendar)


def put_off(plan: Plan) -> dict[int, float]:
    """By how many working seconds announced work moves the dates (17 in 20) of those in line, by id; only those moved.
    Nothing where the dates come from the simulation: it is in them.
    """
    if plan.simulated is not None or not counted(plan) or not plan.line:
        return {}
    with_it, without = (one.course.reading.dates[1] for one in (plan, plan.unannounced))
    later = np.nan_to_num(with_it - without)
    return {one.id: float(more) for one, more in zip(plan.line, later, strict=True) if more > 0}


def _delay(without: Reals, with_it: Reals) -> Floats | None:
    """(26,) working seconds at the stored levels; None where it is withdrawn in every future."""
    if not without.size:
        return None
    # Somebody's absence may fall a little differently in single futures; nobody is really earlier by more work.
    ends = (without, np.maximum(without, with_it))
    first, then = (np.quantile(one.astype(np.float64), LEVELS) for one in ends)
    return np.maximum(then - first, 0.0)


def _finish(plan: Plan, request: Request) -> Reals:
    """(k,): when it is done where it stands in line, or last, in the futures in which it is not withdrawn."""
    line = [one.id for one in plan.line]
    if request.id in line:
        return plan.course.alone(line.index(request.id))
    return plan.course.with_one_more(request, len(plan.course.rows))[0]
