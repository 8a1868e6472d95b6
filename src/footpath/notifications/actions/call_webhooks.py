"""Which webhooks are told of an event?"""

from datetime import datetime

from django.db import transaction

from footpath.history.models import Event
from footpath.notifications.actions._webhook import put_out
from footpath.notifications.things import KINDS
from footpath.notifications.webhooks.models import HookState, Webhook
from footpath.notifications.webhooks.payloads import concerns
from footpath.notifications.webhooks.topics import TOPIC_OF


@transaction.atomic
def call_webhooks(event: Event, *, now: datetime) -> int:
    """Put a delivery out for each webhook that wants to hear of it and may; how many were new.

    Safe to run twice: one delivery an event and webhook. What was confidential then is not told later.
    """
    topic = TOPIC_OF.get(event.kind)
    if topic is None:
        return 0
    wanting = [one for one in Webhook.objects.filter(state=HookState.ON) if topic in one.topics]
    if not wanting:
        return 0
    thing = KINDS[event.subject_kind].every().filter(pk=event.subject_id).first()
    told = [one for one in wanting if concerns(one, thing)]
    return sum(put_out(one, event_id=event.pk, now=now) is not None for one in told)
