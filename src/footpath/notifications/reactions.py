"""What does notifications do after an event?"""

from django.utils import timezone

from footpath.history.models import Event
from footpath.notifications.actions import call_webhooks, mail_notice, tell
from footpath.notifications.models import Notice


def tell_people(event: Event) -> None:
    """Tell everybody whom the rules name, and write to those who want to hear of it at once."""
    tell(event)
    for notice in Notice.objects.filter(event=event).select_related("event", "recipient"):
        mail_notice(notice, now=timezone.now())


def tell_webhooks(event: Event) -> None:
    """Put out what webhooks are told of it; the worker makes the calls."""
    call_webhooks(event, now=timezone.now())
