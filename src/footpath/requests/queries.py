"""Which request, word or board does somebody find, with everything that a door tells of it? Else 404."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects
from django.http import Http404
from django.shortcuts import get_object_or_404

from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import can_ask, closed_to, visible_services
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, visible_teams
from footpath.requests.agreed import held, load_agreed, pair_of
from footpath.requests.leaving import sign_offs_of
from footpath.requests.links import linked, load_links, without_links
from footpath.requests.models import (
    Attachment,
    Displacement,
    Emergency,
    Merge,
    Nudge,
    Offer,
    Promise,
    Question,
    Referral,
    ServiceRequest,
    Serving,
    SignOff,
    Split,
    Watcher,
    Word,
)
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.negotiation import offers_waiting_for
from footpath.requests.permissions import visible_to, visible_words
from footpath.requests.referring import referrals_for
from footpath.requests.states import ENDED, State
from footpath.requests.windows import ASKED_IN
from footpath.ui.counts import Counts

_ALWAYS = (  # what goes with a request that is told whole; verbs work on what is fresh
    "spans",
    "targets",
    "messages",
    Prefetch("promises", Promise.objects.select_related("made_by", "superseded_by", "verdict", "quote")),
)
_RARELY = {  # there: one question says which of these need not be asked for
    "questions": Question.objects.select_related("asked_of", "asked_by", "message"),
    "sign_offs": SignOff.objects.select_related("approver", "delegate"),
    "watchers": Watcher.objects.select_related("person"),
    "attachments": Attachment.objects.select_related("file"),
    "servings": Serving.objects.order_by("id"),
    "referrals": Referral.objects.select_related("from_team", "to_team", "to_person", "to_service", "referred_by"),
    "offers": Offer.objects.select_related("made_by", "answered_by", "instead_of", "promise"),
    "nudges": Nudge.objects.select_related("by"),
    "emergencies": Emergency.objects.select_related("asked_by", "decided_by").order_by("id"),
    "displacements": Displacement.objects.select_related(
        "emergency__customer_team",
        "emergency__decided_by",
        "emergency__request__service",
        "emergency__request__version",
        "promise",
    ).order_by("id"),
}


def visible_request(person: Person, pk: int, now: datetime) -> ServiceRequest:
    """The request with everybody whom it names; 404 for whoever may not see it."""
    found = visible_to(person, now.date()).with_names()
    found = found.select_related("service__hours", "service__team__hours", "team__lead", "version__hours", "rating")
    return get_object_or_404(found, pk=pk)


def load_told(service_request: ServiceRequest) -> None:
    """Everything that is told of it."""
    *known, merges, splits, linked, is_agreed = _how_many(service_request.pk, *pair_of(service_request))
    load_agreed(service_request, there=bool(is_agreed))
    service_request.__dict__["has_kin"] = bool(merges or splits)  # see merge_panel.kin_of
    if linked:
        load_links([service_request])
    else:
        without_links(service_request)
    there = zip(_RARELY.items(), known, strict=True)
    rare = [Prefetch(name, rows.all() if count else rows.none()) for (name, rows), count in there]
    prefetch_related_objects([service_request], *_ALWAYS, *rare)


@Counts
def _how_many(pk: int, first: int, second: int) -> list[QuerySet[Any]]:
    merges = Merge.objects.filter(Q(request_id=pk) | Q(into_id=pk), undone_at=None)
    splits = Split.objects.filter(Q(part_id=pk) | Q(source_id=pk))
    known = (rows.filter(request_id=pk) for rows in _RARELY.values())
    return [*known, merges, splits, linked(pk), held(first, second)]


def waiting_for(person: Person, now: datetime) -> ServiceRequestQuerySet:
    """The requests that wait for this person: for an answer to a question or an offer, a sign-off, what is missing, or
    a look at the delivery.
    """
    mine = Q(asker=person) | Q(asked_for=person)
    asked = Question.objects.filter(request=OuterRef("pk"), asked_of=person, answered_at=None)
    waits = Q(Exists(asked), state__in=ASKED_IN) | Q(pk__in=sign_offs_of(person).values("request_id"))
    offered = offers_waiting_for(person, reach(person, now.date()))
    waits |= Q(pk__in=offered.values("request_id")) | Q(pk__in=referrals_for(person).values("request_id"))
    return visible_to(person, now.date()).filter(waits | (mine & Q(state__in=(State.INCOMPLETE, State.DELIVERED))))


def offered_services(person: Person, now: datetime) -> QuerySet[Service]:
    """The services that this person can ask for, with what asking needs."""
    open_to_them = visible_services(person, now.date()).exclude(pk__in=closed_to(person, now.date()))
    return open_to_them.filter(state=ServiceState.PUBLISHED)


def offered_service(person: Person, pk: int, now: datetime) -> Service:
    """A service that this person can ask for; 404 otherwise."""
    service = get_object_or_404(Service.objects.published().select_related("team__hours", "hours"), pk=pk)
    if not can_ask(person, service, now.date()):
        raise Http404
    return service


def visible_attachment(person: Person, pk: int, file: int, now: datetime) -> Attachment:
    """A file of a request, for everybody who may see the request; that of a draft for its author alone."""
    visible = visible_to(person, now.date()).filter(pk=pk)
    return get_object_or_404(Attachment.objects.select_related("file", "request"), pk=file, request__in=visible)


def visible_word(person: Person, pk: int, now: datetime) -> Word:
    """The word with everybody whom it names; 404 for everybody but the two."""
    return get_object_or_404(visible_words(person, now.date()).with_names(), pk=pk)


def teams_served(person: Person, now: datetime) -> QuerySet[Team]:
    """The teams that the person is in or leads."""
    mine = reach(person, now.date())
    return visible_teams(person).filter(pk__in=mine.member_of | mine.leads).select_related("hours", "lead")


def served_team(person: Person, pk: int, now: datetime) -> Team:
    """A team in which the person has a part; 404 for everybody else."""
    return get_object_or_404(teams_served(person, now), pk=pk)


def open_questions(service_request: ServiceRequest) -> list[Question]:
    """The questions that somebody still has to answer; none once the request has ended."""
    if service_request.state in ENDED:
        return []
    return [question for question in service_request.questions.all() if question.answered_at is None]
