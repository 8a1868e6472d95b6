"""How are the webhooks doing, without what is told?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min

from footpath.notifications.webhooks.models import Delivery, DeliveryState, HookState, Webhook


@dataclass(frozen=True)
class Counts:
    """How many webhooks and deliveries of the last month are in which state."""

    webhooks: dict[str, int]
    failing: int  # on, and the last call did not get through
    deliveries: dict[str, int]
    oldest: datetime | None  # since when the delivery waits that is due longest, of webhooks that are on


def counts(now: datetime) -> Counts:
    """The figures of this moment; four questions."""
    hooks = dict(Webhook.objects.order_by().values_list("state").annotate(count=Count("pk")))
    found = dict(Delivery.objects.order_by().values_list("state").annotate(count=Count("pk")))
    due = Delivery.objects.filter(state=DeliveryState.WAITING, not_before__lte=now, webhook__state=HookState.ON)
    return Counts(
        webhooks={state.value: hooks.get(state.value, 0) for state in HookState if state != HookState.REMOVED},
        failing=Webhook.objects.filter(state=HookState.ON, failures__gt=0).count(),
        deliveries={state.value: found.get(state.value, 0) for state in DeliveryState},
        oldest=due.filter(webhook__resting_until=None).aggregate(at=Min("not_before"))["at"],
    )
