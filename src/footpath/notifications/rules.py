"""Who is told of which event? One line a kind; whoever did it is never told, and nobody what they may not see."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.people.permissions import line_of
from footpath.people.queries import members_of
from footpath.requests.models import Question, ServiceRequest, Word
from footpath.requests.permissions import visible_to, visible_words

Audience = Callable[[Any, Event], set[int | None]]  # the thing that the event is about, and the event
VISIBLE: dict[str, Callable[[Person, date], QuerySet[Any]]] = {  # what somebody may see, by kind of subject
    ServiceRequest.subject_kind: visible_to,
    Word.subject_kind: visible_words,
}


def customer(service_request: ServiceRequest, _event: Event) -> set[int | None]:
    """Who asked, and the person it is for."""
    return {service_request.asker_id, service_request.asked_for_id}


def server(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who has it; while nobody has, everybody in the serving team."""
    if service_request.assignee_id:
        return {service_request.assignee_id}
    return team(service_request, event)


def insiders(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who serves it, but for the person it is for."""
    return server(service_request, event) - {service_request.asked_for_id or service_request.asker_id}


def team(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Everybody in the serving team; of a confidential service the lead alone, who need not be a member."""
    if service_request.service.confidential:
        return {next((one.lead_id for one in line_of(service_request.team) if one.lead_id), None)}
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


def asker(word: Word, _event: Event) -> set[int | None]:
    """Who asked for a hand."""
    return {word.asker_id}


def helper(word: Word, event: Event) -> set[int | None]:
    """Who is asked for a hand; in a team everybody, until somebody answers."""
    if word.helper_id or word.team is None:
        return {word.helper_id}
    return set(members_of(word.team, event.at.date()).values_list("id", flat=True))


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
    "request.note_written": (insiders,),
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
    "request.due_soon": (server,),
    "request.overdue": (server, lead),
    "request.due_no_more": (server,),
    "request.fell_at_risk": (customer, server, lead),
    "request.back_on_track": (customer, server),
    "request.watcher_added": (newcomer,),
    "word.said": (helper,),
    "word.taken_down": (asker,),
    "word.promised": (asker,),
    "word.promise_moved": (asker,),
    "word.moment_offered": (asker,),
    "word.moment_accepted": (helper,),
    "word.moment_refused": (helper,),
    "word.handed_on": (asker, helper),
    "word.helped": (asker,),
    "word.thanked": (helper,),
    "word.withdrawn": (helper,),
    "word.grown": (helper,),
    "word.called_back": (asker,),
}
