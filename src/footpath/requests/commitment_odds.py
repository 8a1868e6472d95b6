"""When will what an outside customer waits for be there, and which hop leaves the least room?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from footpath.pure.chain import Circle, Hop, earliest_finish, latest_finish, spread
from footpath.pure.recalibration import LEVELS
from footpath.requests.commitments import NOT_SERVING
from footpath.requests.models import Commitment, Need, ServiceRequest, Serving, VendorOrder
from footpath.requests.reached import below
from footpath.requests.states import IN_QUEUE, State

SURE = 0.98  # no forecast says more
_DONE = (State.DELIVERED, State.ACCEPTED, State.CLOSED)


@dataclass(frozen=True)
class Outlook:
    """When it is there at 17 chances in 20, how likely in time (no better than its tightest hop), and which that is.
    All None where nothing can be said; a chance of 1 and no hop where all that was asked is done.
    """

    ends_at: datetime | None = None
    chance: float | None = None
    tightest_id: int | None = None


def outlooks(commitments: Sequence[Commitment], now: datetime) -> dict[int, Outlook]:
    """How each of these stands; a fixed number of questions for each thousand requests."""
    pks = [one.pk for one in commitments]
    pairs = list(
        Serving.objects.filter(commitment__in=pks).exclude(request__state__in=NOT_SERVING)
        .values_list("commitment_id", "request_id")
    )  # fmt: skip
    chain = _Chains(sorted({request for _one, request in pairs}), now)
    serving: dict[int, list[int]] = {}
    for commitment, request in pairs:
        serving.setdefault(commitment, []).append(request)
    return {one.pk: chain.outlook(serving.get(one.pk, []), one.due_at) for one in commitments}


class _Chains:
    """What is known of the requests below some, looked up once."""

    def __init__(self, begun: list[int], now: datetime) -> None:
        ids = below(begun, most=100_000)
        self.now = now
        self.requests = {
            one.pk: one
            for one in ServiceRequest.objects.filter(pk__in=ids).exclude(state__in=NOT_SERVING)
            .select_related("team__hours")
        }  # fmt: skip
        self.needs: dict[int, list[int]] = {}
        for parent, child in Need.objects.filter(parent__in=ids, ended_at=None).values_list("parent_id", "child_id"):
            if parent in self.requests and child in self.requests:
                self.needs.setdefault(parent, []).append(child)
        self.vendors = _vendor_days(ids)

    def outlook(self, serving: Iterable[int], due: datetime) -> Outlook:
        """Of what is served by these and due then."""
        ends = [one for one in serving if one in self.requests]
        mine = self._reached(ends)
        is_open = [one for one in mine if self.requests[one].state not in _DONE]
        if not ends or not is_open:
            done = [moment for one in mine if (moment := self.requests[one].delivered_at)]
            return Outlook(max(done, default=None), 1.0 if ends else None)
        hops = {one: self._hop(one, is_open, due if one in ends else None) for one in is_open}
        try:
            latest, finish = latest_finish(hops), earliest_finish(hops)
        except Circle:  # two links that were made at once: whoever looks at the chain sees it
            return Outlook()
        chances = {one: chance for one in is_open if (chance := self._chance(one, latest[one])) is not None}
        there = {one: self._there(one, finish) for one in is_open}
        ends_at = max((when for when in there.values() if when is not None), default=None)
        end = datetime.fromtimestamp(ends_at, UTC) if ends_at is not None else None
        last = max(is_open, key=lambda one: (there[one] or 0.0, one))
        if not chances or (self.vendors.get(last) and end is not None and end > due):
            return Outlook(end, None, last if end else None)  # what a vendor says has no odds
        tightest = min(chances, key=lambda one: (chances[one], one))
        return Outlook(end, round(chances[tightest], 3), tightest)

    def _reached(self, begun: Iterable[int]) -> list[int]:
        found, ahead = set(begun), list(begun)
        for one in ahead:  # grows while it is walked
            more = [other for other in self.needs.get(one, ()) if other not in found]
            found.update(more)
            ahead += more
        return ahead

    def _hop(self, one: int, is_open: list[int], due: datetime | None) -> Hop:
        it = self.requests[one]
        likely = it.forecast_p85_at or it.promised_due_at
        return Hop(
            it.team.calendar,
            due=due.timestamp() if due else None,
            likely=likely.timestamp() if likely else None,
            needs=tuple(other for other in self.needs.get(one, ()) if other in is_open),
        )

    def _there(self, one: int, finish: Mapping[int, float | None]) -> float | None:
        """When it is there: not before what its vendors say."""
        days = self.vendors.get(one)
        known = [moment for moment in (finish[one], days.timestamp() if days else None) if moment is not None]
        return max(known, default=None)

    def _chance(self, one: int, latest: float | None) -> float | None:
        """The chance that it is done by then, from the two marks that are kept of its forecast."""
        it = self.requests[one]
        half, most, at = it.forecast_p50_at, it.forecast_p85_at, it.forecast_at
        if it.state not in IN_QUEUE or latest is None or half is None or most is None or at is None:
            return None
        left = latest - at.timestamp()
        grid = spread((half - at).total_seconds(), (most - at).total_seconds())
        if left <= 0:
            return 1 - SURE
        return float(np.clip(np.interp(left, grid, LEVELS, left=0.0, right=1.0), 1 - SURE, SURE))


def _vendor_days(requests: Iterable[int]) -> dict[int, datetime]:
    """The last day that is expected of any vendor for each of these."""
    found: dict[int, datetime] = {}
    orders = VendorOrder.objects.filter(request__in=list(requests), came_on=None, canceled_at=None)
    for order in orders.prefetch_related("dates"):
        days = [one.day for one in order.dates.all()]
        if days:
            moment = datetime(days[-1].year, days[-1].month, days[-1].day, 12, tzinfo=UTC)
            found[order.request_id] = max(moment, found.get(order.request_id, moment))
    return found
