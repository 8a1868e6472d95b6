"""How does a test come to something that an outside customer waits for, and to a chain that serves it?"""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from tests.cast import MONDAY, ask

from footpath.demo.cast import Cast
from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Commitment, Need, ServiceRequest, Serving, VendorDate, VendorOrder

DAY = timedelta(days=1)
DUE = MONDAY + 4 * DAY


def flight(cast: Cast, **facts: Any) -> Commitment:
    """Ana has noted that Northair waits for a flight; her team owes it."""
    given = {"kind": "flight", "reference": "NA 912", "customer": "Northair", "due_at": DUE, "by": cast.ana}
    return actions.add_commitment(**{**given, "team": cast.flight_operations, "now": MONDAY, **facts})


def kinds_of(commitment: Commitment) -> list[str]:
    """What happened to it, in order."""
    found = Event.objects.filter(subject_kind="commitment", subject_id=commitment.pk).order_by("id")
    return [kind.removeprefix("commitment.") for kind in found.values_list("kind", flat=True)]


def link(parent: ServiceRequest, child: ServiceRequest, cast: Cast) -> None:
    """The one needs the other."""
    Need.objects.create(parent=parent, child=child, added_by=cast.ben, added_at=MONDAY)


def serving(cast: Cast, count: int = 1, **facts: Any) -> tuple[Commitment, list[ServiceRequest]]:
    """A flight that is served by the first of so many requests; each needs the next one."""
    commitment = flight(cast, **facts)
    requests = [ask(cast, MONDAY, title=f"Hop {n}") for n in range(count)]
    Serving.objects.create(commitment=commitment, request=requests[0], added_at=MONDAY)
    for parent, child in pairwise(requests):
        link(parent, child, cast)
    return commitment, requests


def ordered(request: ServiceRequest, cast: Cast, *days: datetime, came: datetime | None = None) -> VendorOrder:
    """Something that was ordered for it, with the days that the vendor gave."""
    facts = {"vendor": "Hydrotek", "what": "A pump", "ordered_by": cast.ben, "ordered_at": MONDAY}
    order = VendorOrder.objects.create(request=request, came_on=came.date() if came else None, **facts)
    for day in days:
        VendorDate.objects.create(order=order, day=day.date(), noted_by=cast.ben, noted_at=MONDAY)
    return order
