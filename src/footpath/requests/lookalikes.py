"""Was something like this asked already?"""

from dataclasses import dataclass
from datetime import datetime

from footpath.catalog.models import Service
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.search import similar

MOST = 3


@dataclass(frozen=True)
class Lookalike:
    """A request that is still open and much like what is being typed; `whose`: mine, team or others."""

    request: ServiceRequest
    whose: str


def lookalikes(person: Person, service: Service, title: str, now: datetime, *, team_id: int | None) -> list[Lookalike]:
    """Open requests to the same team, among those that the person may see, the most alike first; `team_id` is the team
    for which the person asks.
    """
    if not title.strip():
        return []
    visible = visible_to(person, now.date()).unfinished().filter(team_id=service.team_id)
    hits = similar(title, within={ServiceRequest.subject_kind: visible}, limit=MOST)
    found = ServiceRequest.objects.with_names().in_bulk([hit.id for hit in hits]) if hits else {}
    return [Lookalike(found[hit.id], _whose(found[hit.id], person, team_id)) for hit in hits]


def same_again(it: ServiceRequest, person: Person, now: datetime, *, at_least: float = 0) -> list[ServiceRequest]:
    """Open requests to the same team that are much like this one, among those that the person may see, the most alike
    first; what was made of a part of it, or it of theirs, is not the same. `at_least`: the part of the words of both
    titles that they share, from 0 to 1.
    """
    visible = visible_to(person, now.date()).unfinished().filter(team_id=it.team_id).exclude(pk=it.pk)
    visible = visible.exclude(split_off__source=it.pk).exclude(splits__part=it.pk)
    hits = similar(it.title, within={ServiceRequest.subject_kind: visible}, limit=MOST)
    hits = [hit for hit in hits if hit.rank >= at_least]
    found = ServiceRequest.objects.with_names().in_bulk([hit.id for hit in hits]) if hits else {}
    return [found[hit.id] for hit in hits]


def _whose(request: ServiceRequest, person: Person, team_id: int | None) -> str:
    if person.pk in (request.asker_id, request.asked_for_id):
        return "mine"
    return "team" if team_id is not None and request.customer_team_id == team_id else "others"
