"""What does the room requests do after an event?"""

from footpath.history.models import Event
from footpath.requests.models import ServiceRequest


def refresh_queue(event: Event) -> None:
    """Forecast the queue of the team that serves this request anew: what happened to one moves the others."""
    from footpath.requests.tasks import refresh_team

    if event.subject_kind == ServiceRequest.subject_kind:
        team_id = ServiceRequest.objects.filter(pk=event.subject_id).values_list("team_id", flat=True).first()
        if team_id is not None:
            refresh_team.func(team_id)
