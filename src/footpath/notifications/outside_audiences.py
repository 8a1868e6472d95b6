"""Who is meant when an outside customer waits for something: who owes it, who serves it, who is at its tightest hop?"""

from footpath.history.models import Event
from footpath.notifications.audiences import server
from footpath.people.queries import members_of
from footpath.requests.models import Commitment, ServiceRequest


def owners(commitment: Commitment, event: Event) -> set[int | None]:
    """The team that owes it; where none does, whoever noted it."""
    if commitment.team is None:
        return {commitment.added_by_id}
    return set(members_of(commitment.team, event.at.date()).values_list("id", flat=True))


def tightest(_commitment: Commitment, event: Event) -> set[int | None]:
    """Who serves the request that leaves the least room."""
    found = ServiceRequest.objects.with_names().filter(pk=event.facts.get("request_id")).first()
    return server(found, event) if found else set()


def those_who_serve(commitment: Commitment, _event: Event) -> set[int | None]:
    """Who has, or asked for, a request that serves it."""
    rows = commitment.requests.values_list("assignee_id", "asker_id", "asked_for_id")
    return {person for row in rows for person in row}
