"""Until when is somebody to own it, to say sorry, to have a plan, and to present it?

Working time of the team that puts it right; lengths in hours are working hours, those in days end with the work of that
day. A small one has the first of the clocks alone.
"""

from dataclasses import dataclass
from datetime import datetime

from footpath.recovery import states
from footpath.recovery.models import Recovery, RecoveryRules

LEADS_AFTER = 4 * 3600  # working seconds after which whoever leads hears of it, too


@dataclass(frozen=True)
class Clock:
    """One step, when it is due, and when it was done."""

    step: str  # the state that it leads to
    due_at: datetime
    met_at: datetime | None

    def is_over(self, now: datetime) -> bool:
        """Whether it was done too late, or is late now."""
        return (self.met_at or now) > self.due_at


def clocks(recovery: Recovery, rules: RecoveryRules) -> list[Clock]:
    """Its clocks in their order, from when it was noticed, or found not to be right yet."""
    calendar, since = recovery.team.calendar, recovery.since
    found = []
    if not recovery.doubled:
        due = calendar.add(recovery.noticed_at, rules.own_minutes * 60)
        found.append(Clock(states.OWNED, due, recovery.first_owned_at))
    if recovery.is_small:
        return found
    due = calendar.add(since, rules.acknowledge_minutes * 60)
    found.append(Clock(states.ACKNOWLEDGED, due, recovery.acknowledged_at))
    found.append(Clock(states.PLANNED, calendar.add_days(since, rules.plan_days), recovery.planned_at))
    found.append(Clock(states.PRESENTED, calendar.add_days(since, rules.present_days), recovery.presented_at))
    return found


def next_clock(recovery: Recovery, rules: RecoveryRules) -> Clock | None:
    """The one that runs now; None where none does."""
    if recovery.state not in states.NOT_RIGHT_YET:
        return None
    return next((one for one in clocks(recovery, rules) if one.met_at is None), None)


def warning_due(recovery: Recovery, clock: Clock | None, now: datetime) -> int:
    """Whether somebody is to be told now: 1 the owner, 2 whoever leads, 0 nobody, or they know."""
    if clock is None or now <= clock.due_at:
        return 0
    known = recovery.warned if recovery.warned_of == clock.step else 0
    late = recovery.team.calendar.measure(clock.due_at, now) >= LEADS_AFTER
    level = 2 if late and known else 1
    return level if level > known else 0


def age(recovery: Recovery, now: datetime) -> float:
    """For how long it has not been right, in working seconds: until now, or until it was put right for good."""
    until = recovery.fixed_at or recovery.closed_at or now
    return recovery.team.calendar.measure(recovery.noticed_at, max(until, recovery.noticed_at))
