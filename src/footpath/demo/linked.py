"""Which everyday requests of two years were asked for what another one needed, and what was ordered outside for some?

Found among lives that fit, before they reach the database: a team asked another one while it worked on something
itself, and delivered after that was there. What is noted is what the verbs would have left.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from footpath.demo.lots import Lots
from footpath.demo.rows import Rows
from footpath.people.models import Team
from footpath.pure.chain import in_order
from footpath.requests import events
from footpath.requests.forecasting import forecast_team
from footpath.requests.links import standing_needs
from footpath.requests.models import Need, ServiceRequest, Span, VendorDate, VendorOrder
from footpath.requests.states import IN_QUEUE, State
from footpath.requests.wording import team_word

LINKS = 70
ORDERS = 90
ITEMS = ("Spare parts as listed", "A replacement unit", "Material for the job", "What the offer of that day says")
SLIPS = (0, 0, 0, 0, 1, -1, -2, 2, 4, 6)  # days by which it comes after the day that was given first


Served = tuple[datetime, datetime, int | None, Rows]  # what a team did: from when to when, for whom


@dataclass
class Linked:
    """Rows that are to be written once the requests are there."""

    needs: list[Need] = field(default_factory=list)
    orders: list[VendorOrder] = field(default_factory=list)
    dates: list[VendorDate] = field(default_factory=list)


def link(found: Sequence[Rows], lots: Lots) -> Linked:
    """Find the links, and write the events into the lives."""
    past = Linked()
    pairs = list(_pairs(found))
    for parent, child in pairs[:: max(1, len(pairs) // LINKS)][:LINKS]:
        past.needs.append(_need(parent, child))
    waits = [(rows, span) for rows in found for span in rows.spans if span.vendor and span.until]
    for rows, span in waits[:: max(1, len(waits) // ORDERS)][:ORDERS]:
        _order(past, rows, span, lots)
    return past


def _pairs(found: Sequence[Rows]) -> Iterable[tuple[Rows, Rows]]:
    """Each request that a team asked while another one of its own was in work, and that was there before that was
    delivered, with that; each stands in one pair.
    """
    closed = [rows for rows in found if rows.request.state == State.CLOSED]
    ended = [rows for rows in closed if rows.request.started_at and not rows.request.service.confidential]
    serving: dict[int, list[Served]] = defaultdict(list)
    for rows in ended:
        it = rows.request
        if it.assignee_id is not None and it.started_at and it.delivered_at:
            serving[it.team_id].append((it.started_at, it.delivered_at, it.asker_id, rows))
    taken: set[int] = set()
    for child in ended:
        it = child.request
        asked, there, asker = it.submitted_at, it.delivered_at, it.asker_id
        if it.customer_team_id in (None, it.team_id) or asked is None or there is None or id(child) in taken:
            continue
        for begun, done, other, parent in serving.get(it.customer_team_id or 0, ()):
            if begun <= asked and there <= done and other != asker and id(parent) not in taken:
                taken |= {id(parent), id(child)}
                yield parent, child
                break


def _need(parent: Rows, child: Rows) -> Need:
    one, other = parent.request, child.request
    asked, there = other.submitted_at, other.delivered_at
    assert asked is not None
    assert there is not None

    def added() -> events.NeedAdded:
        return events.NeedAdded(number=other.number, team=team_word(other), asked=True)

    def met() -> events.NeedMet:
        return events.NeedMet(number=other.number, team=team_word(other), source=0)

    parent.events += [(asked, other.asker, added), (there, None, met)]
    assert other.asker is not None
    return Need(parent=one, child=other, added_by=other.asker, added_at=asked)


def _order(past: Linked, rows: Rows, span: Span, lots: Lots) -> None:
    """What it waited for came when it went on; the vendor had given a day, and now and then another one."""
    it, by = rows.request, rows.request.assignee
    if by is None or span.until is None:
        return
    key, came = (it.title, span.since), span.until.date()
    slip = lots.one(SLIPS, *key, "slip")
    order = VendorOrder(
        request=it, vendor=span.vendor, what=lots.one(ITEMS, *key, "what"), ordered_by=by, ordered_at=span.since,
        reference=f"{round(lots.share(*key, 'number') * 90_000) + 10_000}", came_on=came,
    )  # fmt: skip
    first = max(came - timedelta(days=slip), span.since.date())
    days = [first, came] if came > first + timedelta(days=1) else [first]
    past.orders.append(order)
    told = (span.since, span.since + (span.until - span.since) / 2)
    past.dates += [
        VendorDate(order=order, day=day, noted_by=by, noted_at=at) for day, at in zip(days, told, strict=False)
    ]
    span.order = order
    rows.events += [
        (span.since, by, lambda: events.VendorOrdered(order_id=order.pk, vendor=order.vendor, what=order.what)),
        (span.until, by, lambda: events.VendorDelivered(order_id=order.pk, vendor=order.vendor, went_on=False)),
    ]


def forecast_chains(now: datetime) -> None:
    """Forecast the teams along open chains once more, from what is needed to what needs it, as the worker comes to."""
    needs: dict[int, list[int]] = defaultdict(list)
    open_ones = standing_needs().filter(parent__state__in=IN_QUEUE, child__state__in=IN_QUEUE)
    for parent, child in open_ones.values_list("parent_id", "child_id"):
        needs[parent].append(child)
    teams = dict(ServiceRequest.objects.filter(pk__in=needs).values_list("pk", "team_id"))
    for one in in_order(needs):
        if one in teams:
            forecast_team(Team.objects.select_related("hours").get(pk=teams[one]), now)
