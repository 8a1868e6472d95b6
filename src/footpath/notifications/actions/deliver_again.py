"""How does something that was not delivered get another chance?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.jobs import enqueue
from footpath.notifications.actions._webhook import DELIVER, require_keeper
from footpath.notifications.webhooks.models import Delivery, DeliveryState, HookState, Webhook
from footpath.notifications.webhooks.pacing import KEPT_TRYING
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def deliver_again(delivery: Delivery, *, by: Person, now: datetime) -> bool:
    """Send something anew under the same id, whatever became of it; False when it waits already.

    Who keeps the webhook may; Refused while it is not on. Whether it may still be told is looked at as always.
    """
    webhook = delivery.webhook
    require_keeper(webhook, by, now)
    if webhook.state != HookState.ON:
        raise Refused(_("It is not on. Switch it on, then send this again."))
    facts = {"state": DeliveryState.WAITING, "not_before": now, "give_up_at": now + KEPT_TRYING, "attempts": 0}
    over = Delivery.objects.filter(pk=delivery.pk).exclude(state=DeliveryState.WAITING)
    if over.update(**facts) != 1:
        return False
    Webhook.objects.filter(pk=webhook.pk).update(resting_until=None)
    enqueue(DELIVER, delivery.pk)
    return True
