"""Which calls are due, and who makes them?"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from footpath.jobs import enqueue
from footpath.notifications.actions._webhook import DELIVER
from footpath.notifications.webhooks.models import Delivery, DeliveryState, HookState

AT_ONCE, OF_ONE = 500, 100  # calls a round, and those to one webhook
GRACE = timedelta(seconds=30)  # for the job that was made along with it


@transaction.atomic
def push_deliveries(*, now: datetime) -> int:
    """Make the jobs for what is due: what failed, and what waited while a receiver was left in peace.

    Safe to run twice: what is sent is not due. No receiver takes the place of the others. How many jobs that were.
    """
    due = Delivery.objects.filter(state=DeliveryState.WAITING, not_before__lte=now - GRACE, webhook__state=HookState.ON)
    awake = Q(webhook__resting_until=None) | Q(webhook__resting_until__lte=now)
    made, count = 0, dict[int, int]()
    for pk, webhook in due.filter(awake).order_by("not_before", "id").values_list("pk", "webhook_id")[: AT_ONCE * 4]:
        count[webhook] = count.get(webhook, 0) + 1
        if count[webhook] <= OF_ONE and made < AT_ONCE:
            enqueue(DELIVER, pk)
            made += 1
    return made
