"""What are the odds of a day that somebody offers, and what would an earlier one cost others in the queue?"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import numpy as np

from footpath.pure.queueing import Plan
from footpath.pure.recalibration import LEVELS, P85
from footpath.pure.what_if import Change, compare
from footpath.pure.working_time import Calendar
from footpath.requests.models import ServiceRequest
from footpath.requests.promise import Odds, odds_of
from footpath.requests.quoted import MOST_SIMULATED
from footpath.requests.what_if import planned, waiting_in
from footpath.requests.what_if_prices import felt

COUNTED_ON = float(LEVELS[P85])  # a day with these odds or better needs no overtaking
PLACES = (0.5, 0.25, 0.0)  # of the way to its place that are tried, so that it costs no more than it must


@dataclass(frozen=True)
class DayOdds:
    """The odds of a day; both None where nothing can be said.

    `price`, empty where the day costs nobody anything, or nobody can say what: `days` by which it is earlier than the
    day that can be counted on; `others` who would wait longer, by `each` working seconds on average; `broken` promises
    likely broken for it; `reaches`: whether it comes to 17 chances in 20 then, be it in front of all others.
    """

    chance: float | None
    price: dict[str, Any]


NOTHING_SAID = DayOdds(None, {})


def odds_of_day(service_request: ServiceRequest, by_day: date, now: datetime) -> DayOdds:
    """The odds that it is done by the end of that working day, and what it would cost others to count on it."""
    odds = odds_of(service_request, now)
    if not odds.known:
        return NOTHING_SAID
    due_at = service_request.team.calendar.end_of_working_day(by_day)
    chance = odds.chance_by(due_at)
    if chance is None or chance >= COUNTED_ON or service_request.started_at is not None:
        return DayOdds(chance, {})
    return DayOdds(chance, _price(service_request, odds, due_at, now))


def _price(service_request: ServiceRequest, odds: Odds, due_at: datetime, now: datetime) -> dict[str, Any]:
    """What it costs the others when it goes forward no further than it must."""
    usual = odds.at(COUNTED_ON)
    plan = planned(service_request.team, now)
    waiting = [one.id for one in waiting_in(plan)]
    if usual is None or service_request.pk not in waiting or len(plan.queue) > MOST_SIMULATED:
        return {}
    place = waiting.index(service_request.pk)
    if place == 0:
        return {}
    for at in sorted({int(place * part) for part in PLACES}, reverse=True):
        change = compare(plan, plan.reorder(_moved(waiting, place, at)))
        if change.cannot_say:
            return {}
        reaches = _then(change, service_request, usual) <= due_at
        if reaches or at == 0:
            return _as_numbers(change, plan, usual, due_at, reaches)
    return {}


def _moved(waiting: list[int], place: int, to: int) -> list[int]:
    rest = [*waiting[:place], *waiting[place + 1 :]]
    return [*rest[:to], waiting[place], *rest[to:]]


def _then(change: Change, service_request: ServiceRequest, usual: datetime) -> datetime:
    """The moment with 17 chances in 20 at the new place: the quoted one, moved as far as the simulation moves it."""
    slip = float(change.slip_p85[change.ids.index(service_request.pk)])
    return _shifted(service_request.team.calendar, usual, slip)


def _shifted(calendar: Calendar, moment: datetime, seconds: float) -> datetime:
    """A moment by so many working seconds later, or earlier where they are negative."""
    work = calendar.to_work(np.array([moment.timestamp()])) + seconds
    return datetime.fromtimestamp(float(calendar.to_wall(work)[0]), UTC)


def _as_numbers(change: Change, plan: Plan, usual: datetime, due_at: datetime, reaches: bool) -> dict[str, Any]:
    others, each = felt(change, 1)
    calendar = plan.team.calendar
    days = calendar.working_days_between(calendar.day_ending(due_at), calendar.day_ending(usual))
    broken = round(max(0.0, -change.kept_more), 2)
    return {"days": days, "others": others, "each": round(each), "broken": broken, "reaches": reaches}
