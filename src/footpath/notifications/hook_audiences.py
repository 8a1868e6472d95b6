"""Who is meant by those who keep a webhook?"""

from footpath.history.models import Event
from footpath.notifications.webhooks.keeping import keepers
from footpath.notifications.webhooks.models import Webhook
from footpath.people.models import Person


def hook_keepers(webhook: Webhook, _event: Event) -> set[int | None]:
    """The lead of its team, or the nearest above; of the house everybody who administers."""
    return set(Person.objects.filter(keepers(webhook), is_active=True).values_list("pk", flat=True))
