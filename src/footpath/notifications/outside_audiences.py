"""Who is meant when an outside customer waits for something: who owes it, who serves it, who is at its tightest hop?"""

from footpath.history.models import Event
from footpath.notifications.audiences import customer, server
from footpath.people.queries import members_of
from footpath.requests.models import Commitment, OutsideAsk, ServiceRequest
from footpath.requests.outside import teller as whoever_tells


def teller(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who tells an outside customer how it ended: whoever asked for them; where those have left, who tells instead."""
    asked = OutsideAsk.objects.select_related("found_by").filter(request=service_request).first()
    if asked is None or asked.found_by.is_active:
        return customer(service_request, event)
    return {whoever_tells(service_request, asked)}


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
