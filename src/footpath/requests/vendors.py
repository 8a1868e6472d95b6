"""How do vendors keep the dates that they give?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from footpath.pure.intervals import wilson
from footpath.requests.models import ServiceRequest, VendorDate, VendorOrder
from footpath.requests.states import OPEN


def first_day(order: VendorOrder) -> date | None:
    """The day that they gave first: it counts."""
    return next((given.day for given in order.dates.all()), None)


def last_day(order: VendorOrder) -> date | None:
    """The day that they gave last: it is waited for."""
    return next((given.day for given in reversed(order.dates.all())), None)


def kept(order: VendorOrder, today: date) -> bool | None:
    """Whether it came by the day that they gave first; None while it can still come in time, or no day was given."""
    day = first_day(order)
    if day is None or order.canceled_at is not None:
        return None
    if order.came_on is None:
        return None if today <= day else False
    return order.came_on <= day


def over_at(given: VendorDate) -> datetime:
    """When the day that they gave is over, in the working hours of the team that waits."""
    return over_at_day(given.order.request, given.day)


def over_at_day(service_request: ServiceRequest, day: date) -> datetime:
    """When such a day is over for whoever waits for it: what comes with its last hour can be worked with."""
    return service_request.team.calendar.end_of_working_day(day)


def days_to_remind_of(today: date) -> QuerySet[VendorDate]:
    """The dates that may be over, of which nobody was reminded, on orders that somebody still waits for."""
    open_orders = VendorOrder.objects.filter(came_on=None, canceled_at=None, request__state__in=OPEN)
    found = VendorDate.objects.filter(order__in=open_orders, reminded_at=None, day__lte=today)
    return found.select_related("order__request__team__hours", "order__request__service", "order__request__version")


@dataclass(frozen=True)
class Vendor:
    """How the orders at one vendor went: how many, of how many the first date has passed or was met, how many of those
    were kept, and between which shares the truth lies (95 in 100).
    """

    name: str
    orders: int
    waiting: int
    judged: int
    kept: int
    low: float
    high: float


def vendors_of(orders: Iterable[VendorOrder], today: date) -> list[Vendor]:
    """Each vendor by name: no order says who is better. However it is capitalized, a name is one vendor."""
    found: dict[str, list[VendorOrder]] = {}
    for order in orders:
        found.setdefault(order.vendor.casefold(), []).append(order)
    return [_vendor(found[name], today) for name in sorted(found)]


def _vendor(orders: list[VendorOrder], today: date) -> Vendor:
    verdicts = [verdict for verdict in (kept(order, today) for order in orders) if verdict is not None]
    low, high = wilson(sum(verdicts), len(verdicts)) if verdicts else (0.0, 1.0)
    waiting = sum(order.came_on is None and order.canceled_at is None for order in orders)
    return Vendor(orders[-1].vendor, len(orders), waiting, len(verdicts), sum(verdicts), low, high)
