"""How does a webhook get what it is to be told?"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.notifications.events import WebhookStopped
from footpath.notifications.webhooks.calling import Answer, call
from footpath.notifications.webhooks.models import Delivery, DeliveryState, HookState, Style, Webhook
from footpath.notifications.webhooks.pacing import FAILING_FOR, LEAST_FAILURES, TRIES, pause
from footpath.notifications.webhooks.payloads import written
from footpath.notifications.webhooks.signing import headers, secrets_of

LEASE = timedelta(minutes=2)  # longer than a call can last
PLAIN = {"Content-Type": "application/json; charset=utf-8", "User-Agent": "Footpath"}


def deliver(delivery_id: int, *, now: datetime) -> str:
    """Make one call if it is due and its webhook is on and does not rest, and keep what came of it; its state then.

    Of several workers one makes it. Should that one die after the other side has taken it, and before it could say so
    here, it goes out again under the same id: no protocol knows better.
    """
    delivery = Delivery.objects.select_related("webhook__team__hours", "event").filter(pk=delivery_id).first()
    if delivery is None:
        return DeliveryState.DROPPED
    webhook = delivery.webhook
    if webhook.state != HookState.ON or (webhook.resting_until and webhook.resting_until > now):
        return delivery.state
    mine = Delivery.objects.filter(pk=delivery_id, state=DeliveryState.WAITING, not_before__lte=now).update(
        not_before=now + LEASE, attempts=F("attempts") + 1
    )
    if not mine:
        return delivery.state
    delivery.attempts += 1
    if now > delivery.give_up_at:
        return _keep(
            delivery, DeliveryState.DROPPED, last_error=_("It has waited for so long that it is no news any more.")
        )
    body = written(delivery)
    if body is None:
        return _keep(delivery, DeliveryState.DROPPED, last_error=_("It may not be told any more."))
    return _after(delivery, call(webhook.url, body, _headers(delivery, body, now)), now)


def _headers(delivery: Delivery, body: bytes, now: datetime) -> dict[str, str]:
    if delivery.webhook.style != Style.SIGNED:
        return PLAIN
    return PLAIN | headers(str(delivery.key), body, secrets_of(delivery.webhook, now), now)


def _after(delivery: Delivery, answer: Answer, now: datetime) -> str:
    facts = {"status": answer.status, "seconds": answer.seconds, "last_error": answer.says}
    if answer.took:
        state = _keep(delivery, DeliveryState.SENT, sent_at=now, **facts)
        begun = {"failures": 0, "failing_since": None, "resting_until": None, "last_error": ""}
        Webhook.objects.filter(pk=delivery.webhook_id).update(last_at=now, **begun)
        return state
    if delivery.attempts >= TRIES:
        state = _keep(delivery, DeliveryState.FAILED, **facts)
    else:
        again = now + pause(delivery.attempts, str(delivery.key))
        state = _keep(delivery, DeliveryState.WAITING, not_before=again, **facts)
    _note_failure(delivery.webhook, answer, now)
    return state


@transaction.atomic
def _note_failure(webhook: Webhook, answer: Answer, now: datetime) -> None:
    """Leave a receiver in peace that answers nobody, each time for longer; stop it after a day."""
    Webhook.objects.filter(pk=webhook.pk).update(failures=F("failures") + 1, last_error=answer.says[:300])
    Webhook.objects.filter(pk=webhook.pk, failing_since=None).update(failing_since=now)
    webhook.refresh_from_db(fields=["failures", "failing_since"])
    if not answer.is_of_this:
        until = now + pause(webhook.failures, f"webhook {webhook.pk}")
        Webhook.objects.filter(pk=webhook.pk).update(resting_until=until)
    since = webhook.failing_since or now
    if answer.is_gone or (webhook.failures >= LEAST_FAILURES and now - since >= FAILING_FOR):
        stopped = Webhook.objects.filter(pk=webhook.pk, state=HookState.ON)
        if stopped.update(state=HookState.STOPPED, state_at=now) == 1:
            record(WebhookStopped(name=webhook.name, why=answer.says), subject=webhook, by=None, now=now)


def _keep(delivery: Delivery, state: DeliveryState, **facts: object) -> str:
    """Write what became of it, unless somebody has ended it meanwhile."""
    facts["last_error"] = str(facts.get("last_error", ""))[:300]
    Delivery.objects.filter(pk=delivery.pk, state=DeliveryState.WAITING).update(state=state, **facts)
    return state
