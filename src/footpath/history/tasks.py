"""What follows an event?"""

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from footpath.history.models import Event
from footpath.jobs import job


@job(retries=5)
def react(event_id: int) -> None:
    """Run the reactions to one event in their order; one that fails is tried again alone, the others go on."""
    event = Event.objects.get(pk=event_id)
    for name in settings.EVENT_REACTIONS:
        try:
            import_string(name)(event)
        except Exception:  # whatever it was: the job below runs it again and keeps the error where it can be seen
            react_alone.enqueue(event_id, name)
    Event.objects.filter(pk=event_id, reacted_at=None).update(reacted_at=timezone.now())


@job(retries=8)
def react_alone(event_id: int, name: str) -> None:
    """Run one reaction again; every reaction is safe to run twice."""
    import_string(name)(Event.objects.get(pk=event_id))
