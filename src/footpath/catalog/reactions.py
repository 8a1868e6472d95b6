"""What does the room catalog do after an event?"""

from footpath.catalog.findable import index_services, index_snippets
from footpath.catalog.models import Service, Snippet
from footpath.history.models import Event
from footpath.people.models import Team


def make_findable(event: Event) -> None:
    """Keep the index true to what became of a service and of what is known about it; services are found by the name
    of their team, too."""
    if event.subject_kind == Service.subject_kind:
        index_services([event.subject_id], event.at)
    elif event.subject_kind == Snippet.subject_kind:
        index_snippets([event.subject_id], event.at)
    elif event.subject_kind == Team.subject_kind:
        index_services(Service.objects.filter(team=event.subject_id).values_list("pk", flat=True), event.at)
