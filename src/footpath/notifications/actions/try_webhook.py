"""How does somebody see that a webhook works?"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.notifications.actions._webhook import put_out, require_keeper
from footpath.notifications.webhooks.models import Delivery, HookState, Webhook
from footpath.people.models import Person
from footpath.people.refusals import Refused

MOST, WITHIN = 5, timedelta(minutes=1)


@transaction.atomic
def try_webhook(webhook: Webhook, *, by: Person, now: datetime) -> Delivery:
    """Send a test, which goes the way of everything else: checked, signed, by the worker. It leaves no event.

    Who keeps it may, a few times a minute; Refused while it is off.
    """
    require_keeper(webhook, by, now)
    if webhook.state != HookState.ON:
        raise Refused(_("It is not on. Switch it on, then try it."))
    if Delivery.objects.filter(webhook=webhook, event=None, created_at__gt=now - WITHIN).count() >= MOST:
        raise Refused(_("You have tried it a few times just now. Wait a minute, and look below how these went."))
    Webhook.objects.filter(pk=webhook.pk).update(resting_until=None)  # whoever has mended it does not wait
    made = put_out(webhook, event_id=None, now=now)
    assert made is not None  # a test is always a new one
    return made
