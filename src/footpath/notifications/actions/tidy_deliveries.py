"""When are old deliveries forgotten?"""

from datetime import datetime, timedelta

from footpath.notifications.webhooks.keeping import KEPT
from footpath.notifications.webhooks.models import Delivery, DeliveryState, HookState, Webhook

LOGGED = timedelta(days=30)


def tidy_deliveries(*, now: datetime) -> None:
    """Delete what was delivered, or not, a month ago, and webhooks that were removed that long ago."""
    Delivery.objects.filter(created_at__lt=now - LOGGED).exclude(state=DeliveryState.WAITING).delete()
    Delivery.objects.filter(give_up_at__lt=now - LOGGED).delete()
    Webhook.objects.filter(state=HookState.REMOVED, state_at__lt=now - KEPT).delete()
