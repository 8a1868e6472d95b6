"""What follows for the requests that wait for this one, when something happens to it?"""

from footpath.history.models import Event
from footpath.requests.actions.hear_of_need import NEWS, hear_of_need
from footpath.requests.links import needed_for
from footpath.requests.models import ServiceRequest


def tell_what_waits(event: Event) -> None:
    """Tell those that need it; one that waited for it goes on."""
    if event.subject_kind == ServiceRequest.subject_kind and event.kind in NEWS:
        for need in needed_for([event.subject_id]):
            hear_of_need(need, event=event)
