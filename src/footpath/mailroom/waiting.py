"""Which mails wait for somebody to say where they belong, and what may fit?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from footpath.catalog.models import Service, ServiceState
from footpath.mailroom.models import Received
from footpath.mailroom.permissions import envelopes, placeable
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.states import ENDED, State

MOST = 4  # that are proposed


@dataclass(frozen=True)
class Heap:
    """The mails of one look at the page: those that wait, or those that were thrown away."""

    mails: QuerySet[Received]
    waiting: int
    thrown: int
    envelopes: QuerySet[Received]


def heap(person: Person, now: datetime, *, thrown: bool = False) -> Heap:
    """What waits for this person, the oldest first; or what was thrown away, the newest first."""
    mine = placeable(person, now.date()).select_related("person", "service__team", "request", "settled_by")
    waiting, gone = mine.filter(settled_at=None), mine.filter(settled_at__isnull=False)
    sealed = envelopes(person).filter(settled_at=None).exclude(pk__in=waiting.values("pk")).order_by("received_at")
    mails = gone.order_by("-settled_at", "-pk") if thrown else waiting.order_by("received_at", "pk")
    return Heap(mails, waiting.count(), gone.count(), sealed)


def waiting_for(person: Person, now: datetime) -> QuerySet[Received]:
    """What waits for this person's word."""
    return placeable(person, now.date()).filter(settled_at=None)


def likely_requests(mail: Received, person: Person, now: datetime) -> list[ServiceRequest]:
    """Open requests to which the mail may belong, as far as the reader sees them: of whoever seems to have written it,
    or what its subject names.
    """
    wrote = likely_person(mail)
    if wrote is None:
        return []
    seen = visible_to(person, now.date()).filter(Q(asker=wrote) | Q(asked_for=wrote))
    return list(seen.exclude(state__in=[State.DRAFT, *ENDED]).order_by("-submitted_at")[:MOST])


def likely_person(mail: Received) -> Person | None:
    """Who seems to have written it: whose address it is, else the one person of that name."""
    if mail.person is not None:
        return mail.person
    named = list(Person.objects.filter(name__iexact=mail.from_name, is_active=True)[:2]) if mail.from_name else []
    return named[0] if len(named) == 1 else None


def offered_services() -> QuerySet[Service]:
    """What people can ask for, by team."""
    return Service.objects.filter(state=ServiceState.PUBLISHED).select_related("team").order_by("team__name", "name")


def everybody(person: Person) -> QuerySet[Person]:
    """Who may have written it."""
    return visible_people(person)
