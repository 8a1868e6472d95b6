"""How is somebody told of an event?"""

from footpath.history.models import Event
from footpath.notifications.models import Notice
from footpath.notifications.rules import RULES
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to


def tell(event: Event) -> int:
    """Write a notice for everybody whom the rules name and who may see the request; how many were new.

    Safe to run twice: one notice an event and person. A notice is itself derived from an event and leaves none.
    """
    audiences = RULES.get(event.kind, ())
    service_request = ServiceRequest.objects.with_names().filter(pk=event.subject_id).first()
    if event.subject_kind != ServiceRequest.subject_kind or service_request is None or not audiences:
        return 0
    found = {pk for audience in audiences for pk in audience(service_request, event) if pk is not None}
    named = found - {event.actor_id}
    told = 0
    for person in Person.objects.filter(pk__in=named, is_active=True):
        if visible_to(person, event.at.date()).filter(pk=service_request.pk).exists():
            told += Notice.objects.get_or_create(recipient=person, event=event, defaults={"at": event.at})[1]
    return told
