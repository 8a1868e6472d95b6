"""Who is told of which event? One line a kind; whoever did it is never told, and nobody what they may not see."""

from collections.abc import Callable
from datetime import date

from footpath.history.models import Event
from footpath.people.queries import members_of
from footpath.requests.models import Question, ServiceRequest

Audience = Callable[[ServiceRequest, Event], set[int | None]]


def customer(service_request: ServiceRequest, _event: Event) -> set[int | None]:
    """Who asked, and the person it is for."""
    return {service_request.asker_id, service_request.asked_for_id}


def server(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who has it; while nobody has, everybody in the serving team."""
    if service_request.assignee_id:
        return {service_request.assignee_id}
    return team(service_request, event)


def team(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Everybody in the serving team."""
    on: date = event.at.date()
    return set(members_of(service_request.team, on).values_list("id", flat=True))


def lead(service_request: ServiceRequest, _event: Event) -> set[int | None]:
    """Who leads the serving team."""
    return {service_request.team.lead_id}


def asked(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Whoever was asked the question of this event."""
    found = Question.objects.filter(pk=event.facts.get("question_id")).values_list("asked_of_id", flat=True)
    return set(found)


def asking(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who asked the question of this event."""
    found = Question.objects.filter(pk=event.facts.get("question_id")).values_list("asked_by_id", flat=True)
    return set(found)


def watchers(service_request: ServiceRequest, _event: Event) -> set[int | None]:
    """Those who follow the request."""
    return set(service_request.watchers.values_list("person_id", flat=True))


def assignee(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who was given the request."""
    return {event.facts.get("assignee_id")}


def newcomer(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who was asked to follow."""
    return {event.facts.get("person_id")}


RULES: dict[str, tuple[Audience, ...]] = {
    "request.submitted": (server,),
    "request.completed": (server,),
    "request.taken": (customer, watchers),
    "request.assigned": (assignee,),
    "request.promised": (customer, watchers),
    "request.question_asked": (asked,),
    "request.chased": (asked,),
    "request.question_answered": (server, asking),
    "request.found_by_provider": (customer,),
    "request.closed_politely": (customer, server, watchers),
    "request.wait_started": (customer, watchers),
    "request.message_written": (customer, server, watchers),
    "request.note_written": (server,),
    "request.call_logged": (customer,),
    "request.called_back": (customer,),
    "request.delivered": (customer, watchers),
    "request.accepted": (server,),
    "request.accepted_by_silence": (customer, server),
    "request.sent_back": (server, lead),
    "request.reopened": (server, lead),
    "request.rated": (server,),
    "request.declined": (customer, watchers),
    "request.withdrawn": (server, watchers),
    "request.fell_at_risk": (customer, server, lead),
    "request.back_on_track": (customer, server),
    "request.watcher_added": (newcomer,),
}
