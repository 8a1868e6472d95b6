"""How is a webhook switched off and on, removed and brought back?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.notifications.actions._webhook import require_keeper
from footpath.notifications.events import WebhookSwitched
from footpath.notifications.webhooks.keeping import can_switch_off
from footpath.notifications.webhooks.models import HookState, Webhook
from footpath.people.models import Person
from footpath.people.refusals import faster

FROM = {
    HookState.ON: (HookState.OFF, HookState.STOPPED),
    HookState.OFF: (HookState.ON, HookState.STOPPED, HookState.REMOVED),
    HookState.REMOVED: (HookState.ON, HookState.OFF, HookState.STOPPED),
}


@transaction.atomic
def switch_webhook(webhook: Webhook, *, to: str, by: Person, now: datetime) -> Webhook:
    """Switch it on, off, remove it, or bring it back, which leaves it off.

    Who keeps it may; administrators may switch off what is on. SomebodyWasFaster where it is so already. What waits is
    sent when it is on again, unless it is older than three days.
    """
    if to not in FROM:
        raise ValueError(to)
    if not (to == HookState.OFF and webhook.state == HookState.ON and can_switch_off(by, webhook, now.date())):
        require_keeper(webhook, by, now)
    begun = (
        {"failures": 0, "failing_since": None, "resting_until": None, "last_error": ""} if to == HookState.ON else {}
    )
    there = Webhook.objects.filter(pk=webhook.pk, state__in=FROM[HookState(to)])
    if there.update(state=to, state_at=now, **begun) != 1:
        raise faster(webhook.subject_kind, webhook.pk)
    webhook.refresh_from_db()
    record(WebhookSwitched(name=webhook.name, to=str(to)), subject=webhook, by=by, now=now)
    return webhook
