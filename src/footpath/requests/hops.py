"""When is what a request needs likely there, and what does that leave for its own date?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from footpath.pure.chain import after, all_there, not_before, spread
from footpath.pure.recalibration import LEVELS, P50, P85, P95
from footpath.requests.links import links_of
from footpath.requests.models import ServiceRequest, VendorOrder
from footpath.requests.vendors import last_day, over_at_day
from footpath.requests.wording import team_word

AT_LEAST = 0.1

if TYPE_CHECKING:
    from footpath.pure.kaplan_meier import Floats
    from footpath.pure.working_time import Calendar
    from footpath.requests.promise import Odds


@dataclass(frozen=True)
class Ahead:
    """Something that has to be there first: when it is, at half and at 17 chances in 20, as its own team's queue has it
    or as the vendor said. `day`: the second one, as its own calendar says it.
    """

    number: str  # of the request; "" for an order
    team: str  # "" where that is said in confidence
    vendor: str  # of an order, with their number
    half: datetime
    most: datetime
    day: date
    group: int  # what one queue moves together: the team; each order by itself

    def as_code(self) -> dict[str, Any]:
        """As reasons keep it."""
        return {"number": self.number, "team": self.team, "vendor": self.vendor, "by": self.day.isoformat()}


def codes_of(found: Iterable[Ahead], earliest: date | None) -> dict[str, Any]:
    """What has to be there first, the last one first, and the day with that; nothing where there is nothing."""
    return {"needs": [one.as_code() for one in found], "earliest": earliest.isoformat()} if earliest else {}


def ahead_of(service_request: ServiceRequest, now: datetime) -> list[Ahead]:
    """What it needs, is not there, and of which a date can be said; what is later comes first."""
    links = links_of(service_request)
    found = [*_requests(links.lacking, now), *_orders(service_request, links.on_order, now)]
    return sorted(found, key=lambda one: one.most, reverse=True)


def _requests(found: Iterable[ServiceRequest], now: datetime) -> Iterable[Ahead]:
    for one in found:
        most = one.forecast_p85_at or one.promised_due_at
        if most is not None and most > now:
            half = min(one.forecast_p50_at or most, most)
            day = one.team.calendar.day_ending(most)
            yield Ahead(one.number, team_word(one), "", max(half, now), most, day, one.team_id)


def _orders(of: ServiceRequest, found: Iterable[VendorOrder], now: datetime) -> Iterable[Ahead]:
    """A vendor's word is all that there is: they say a day, and no odds."""
    for order in found:
        day = last_day(order)
        if day is not None and (by := over_at_day(of, day)) > now:
            yield Ahead("", "", str(order), by, by, day, -order.pk)


def with_needs(odds: Odds, service_request: ServiceRequest, now: datetime) -> Odds:
    """The odds, no better than what the request needs allows: at no level is it done sooner than all of that is there
    and the work after it is done. Of what nothing can be said, nothing is assumed.
    """
    if not odds.known or not (found := ahead_of(service_request, now)):
        return odds
    calendar, quote = odds.model.calendar, odds.quote
    work = rest_of(odds.model.work_table(service_request.service_id, 99), service_request, found[0].most)
    grids = [spread(calendar.measure(now, one.half), calendar.measure(now, one.most)) for one in found]
    grid = not_before(quote.grid, all_there(grids, [one.group for one in found]), work)
    dates = _on_the_wall(calendar, quote.made_at, grid)
    quote = replace(quote, grid=tuple(grid.tolist()), p50=dates[0], p85=dates[1], p95=dates[2])
    first = calendar.day_ending(_moment(after(calendar, found[0].most.timestamp(), work)))
    return replace(odds, quote=quote, ahead_of_it=tuple(found), earliest=first)


def rest_of(table: Floats | None, service_request: ServiceRequest, there: datetime) -> float:
    """How many working seconds of work come after what is needed is `there`, at the least: nine in ten requests that
    had been begun as long ago took longer still. Not the median, and with the time that it waits taken off: waiting for
    others is in the past of its team already, and would count twice. A tenth of the usual work where that leaves
    nothing; none where nothing is known.
    """
    begun = service_request.started_at
    spent = service_request.team.calendar.measure(begun, max(there, begun)) if begun else 0.0
    if table is None or not table.size:
        return 0.0
    longer = table[table > spent]
    left = float(np.quantile(longer, AT_LEAST) - spent) if longer.size else 0.0
    return max(left, AT_LEAST * float(np.median(table)))


def _on_the_wall(calendar: Calendar, begun: float, grid: Floats) -> list[float]:
    assert grid.size == LEVELS.size
    start = calendar.to_work(np.array([begun]))
    return [float(one) for one in calendar.to_wall(start + grid[[P50, P85, P95]])]


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
