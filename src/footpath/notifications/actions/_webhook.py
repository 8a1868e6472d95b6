"""What do the verbs of webhooks have in common?"""

from collections.abc import Collection
from datetime import datetime
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from footpath.jobs import enqueue
from footpath.notifications.webhooks.calling import Refused, checked
from footpath.notifications.webhooks.keeping import can_keep
from footpath.notifications.webhooks.models import Delivery, Webhook
from footpath.notifications.webhooks.pacing import KEPT_TRYING
from footpath.notifications.webhooks.topics import Topic
from footpath.people.models import Person

DELIVER = "footpath.notifications.tasks.deliver"


def fit_address(url: str) -> str:
    """The address as it is kept; ValidationError with the reason for one that is not called."""
    url = url.strip()
    try:
        checked(url)
    except Refused as error:
        raise ValidationError({"url": str(error)}) from error
    return url


def fit_topics(topics: Collection[str]) -> list[str]:
    """The topics in their order; ValidationError for none, or for one that there is not."""
    if not topics or not set(topics) <= set(Topic.values):
        raise ValidationError({"topics": _("Choose at least one thing to be told of.")})
    return [topic.value for topic in Topic if topic in topics]


def host_of(url: str) -> str:
    """Where an address leads, without what may be a secret."""
    return urlsplit(url).hostname or ""


def require_keeper(webhook: Webhook, by: Person, now: datetime) -> None:
    """PermissionDenied for who may see a webhook and does not keep it."""
    if not can_keep(by, webhook.team_id, now.date()):
        raise PermissionDenied(_("This webhook is for the lead of its team to keep."))


def put_out(webhook: Webhook, *, event_id: int | None, now: datetime) -> Delivery | None:
    """A new delivery with the job that sends it; None where there is one of this event already."""
    facts = {"not_before": now, "give_up_at": now + KEPT_TRYING, "created_at": now}
    if event_id is None:
        delivery, fresh = Delivery.objects.create(webhook=webhook, **facts), True
    else:
        delivery, fresh = Delivery.objects.get_or_create(webhook=webhook, event_id=event_id, defaults=facts)
    if fresh:
        enqueue(DELIVER, delivery.pk)
    return delivery if fresh else None
