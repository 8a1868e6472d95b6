"""What is told to a program of what a request needs, what waits for it, and what was ordered for it?"""

from datetime import datetime
from typing import Any

from django.utils import timezone

from footpath.people.models import Person
from footpath.requests.links import child_of, links_of, parent_of
from footpath.requests.links_panel import is_late
from footpath.requests.models import Need, ServiceRequest, VendorOrder
from footpath.requests.permissions import visible_to
from footpath.requests.vendors import kept
from footpath.requests.wording import team_word


def links(it: ServiceRequest, me: Person, now: datetime) -> dict[str, Any]:
    """Both directions; no question where there is none."""
    found = links_of(it)
    others = [*map(child_of, found.needs), *map(parent_of, found.needed_for)]
    seen: set[int] = set()
    if others:
        visible = visible_to(me, now.date()).filter(pk__in=[one.pk for one in others])
        seen = set(visible.values_list("pk", flat=True))
    return {
        "needs": [_link(need, child_of(need), seen, now) for need in found.needs],
        "needed_for": [_link(need, parent_of(need), seen, now) for need in found.needed_for],
        "vendor_orders": [_order(order, now) for order in found.orders],
    }


def _link(need: Need, other: ServiceRequest, seen: set[int], now: datetime) -> dict[str, Any]:
    as_it_is = ("state", "promised_day", "forecast_p50_at", "forecast_p85_at", "chance_kept", "delivered_at")
    return {
        "id": other.pk,
        "number": other.number,
        "team": team_word(other),
        "title": other.title if other.pk in seen else "",
        "late": is_late(other, now),
        "need": need.pk,
        **{name: getattr(other, name) for name in as_it_is},
    }


def _order(order: VendorOrder, now: datetime) -> dict[str, Any]:
    as_it_is = ("id", "vendor", "what", "reference", "ordered_at", "came_on", "canceled_at")
    return {
        "dates": list(order.dates.all()),
        "kept": kept(order, timezone.localdate(now)),
        **{name: getattr(order, name) for name in as_it_is},
    }
