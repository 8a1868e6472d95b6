"""Which moments of the last two weeks does Footpath know of already?"""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any

from django.db.models import Q, QuerySet

from footpath.conversations.models import ContactLog, Role
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest, Word

MOST = 5


def moments_known(log: ContactLog, person: Person) -> list[dict[str, Any]]:
    """The lines with which a sheet begins: requests that were delivered, and words between two that were done or
    thanked for, the last ones first. How it was, and why, is theirs to say.
    """
    found = sorted(_known(log, person), key=lambda pair: pair[0], reverse=True)
    return [line for _at, line in found[:MOST]]


def _known(log: ContactLog, person: Person) -> Iterator[tuple[datetime, dict[str, Any]]]:
    since = datetime.combine(log.first, time(), UTC)
    for one in _delivered(log, person).filter(delivered_at__gte=since).order_by("-delivered_at")[:MOST]:
        other = one.team_id if log.role == Role.CUSTOMER else one.customer_team_id
        assert one.delivered_at is not None
        yield one.delivered_at, {"moment": f"{one.number} · {one.title}", "request": one.pk, "team": other}
    if log.customer_team_id is None and log.role == Role.PROVIDER:
        return
    side = Q(asker=person) if log.role == Role.CUSTOMER else Q(helper=person)
    words = Word.objects.filter(side, done_at__gte=since).select_related("asker", "helper")
    for word in words.order_by("-done_at")[:MOST]:
        assert word.done_at is not None
        other_one = word.addressee if log.role == Role.CUSTOMER else word.asker
        yield word.done_at, {"moment": f"{other_one.name}: {word.text}"}


def _delivered(log: ContactLog, person: Person) -> QuerySet[ServiceRequest]:
    if log.role == Role.CUSTOMER:
        return ServiceRequest.objects.filter(asker=person)
    served = ServiceRequest.objects.filter(assignee=person)
    return served.filter(customer_team=log.customer_team) if log.customer_team_id else served.none()
