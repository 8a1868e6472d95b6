"""What does notifications do after an event?"""

from django.utils import timezone

from footpath.history.models import Event
from footpath.notifications.actions import call_webhooks, mail_notice, remind_of_survey, send_entries, tell
from footpath.notifications.models import Notice
from footpath.surveys.events import WaveReminded
from footpath.surveys.models import Wave


def tell_people(event: Event) -> None:
    """Tell everybody whom the rules name, and write to those who want to hear of it at once."""
    tell(event)
    for notice in Notice.objects.filter(event=event).select_related("event", "recipient"):
        mail_notice(notice, now=timezone.now())
    send_entries(event, now=timezone.now())


def tell_webhooks(event: Event) -> None:
    """Put out what webhooks are told of it; the worker makes the calls."""
    call_webhooks(event, now=timezone.now())


def remind_of_surveys(event: Event) -> None:
    """Write to those who have not answered a survey, when it is time to remind them."""
    if event.kind != WaveReminded.kind:
        return
    wave = Wave.objects.select_related("instrument", "version").filter(pk=event.subject_id).first()
    if wave is not None:
        remind_of_survey(wave, event.facts["round"], now=timezone.now())
