"""What does the room requests do after an event?"""

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.requests import findable
from footpath.requests.events import Completed, Delivered, FactAdded, FoundByProvider, QuestionAnswered, Submitted
from footpath.requests.models import ServiceRequest
from footpath.requests.pace import note_paces

_TELLING = {event.kind for event in (Submitted, Completed, FactAdded, FoundByProvider, QuestionAnswered)}


def refresh_queue(event: Event) -> None:
    """Forecast the queue of the team that serves this request anew: what happened to one moves the others."""
    from footpath.requests.tasks import refresh_team

    if event.subject_kind == ServiceRequest.subject_kind:
        team_id = ServiceRequest.objects.filter(pk=event.subject_id).values_list("team_id", flat=True).first()
        if team_id is not None:
            refresh_team.func(team_id)


def index_request(event: Event) -> None:
    """Make what was asked findable, and warn of asking it twice."""
    if event.subject_kind == ServiceRequest.subject_kind and event.kind in _TELLING:
        findable.index_request(event.subject_id, event.at)


def note_pace(event: Event) -> None:
    """Measure anew how fast a service is, each time something of it was delivered."""
    if event.kind == Delivered.kind:
        note_paces(Service.objects.filter(requests=event.subject_id), event.at)
