"""Who may read and write what is known about a service, and what of it answers somebody who is about to ask?"""

from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from footpath.catalog.models import Service, Snippet
from footpath.catalog.permissions import can_offer, nearest_lead, visible_services
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.search import suggest

MOST_SHOWN = 3
REVIEWED_AFTER = timedelta(days=182)  # unless somebody says another day
FURTHEST = timedelta(days=3 * 366)


def visible_snippets(person: Person, on: date) -> QuerySet[Snippet]:
    """Those of the services that somebody may see; what a team keeps for itself, for that team and those above it."""
    mine = reach(person, on)
    open_to_them = Q(inside=False) | Q(service__team__in=mine.member_of | mine.leads)
    found = Snippet.objects.filter(dropped_at=None).filter(open_to_them)
    return found.filter(service__in=visible_services(person, on).order_by()).select_related("service__team", "owner")


def can_write_snippets(person: Person, service: Service, on: date) -> bool:
    """Everybody in the team that serves, those above it, and whoever may change the service."""
    mine = reach(person, on)
    ours = service.team_id in mine.member_of | mine.leads
    return person.is_active and (ours or can_offer(person, service.team))


def answers_to(text: str, person: Person, service: Service, on: date) -> list[Snippet]:
    """What likely answers somebody who asks this of the team that serves: of the same service first, at most three.

    What the team keeps for itself is never among it.
    """
    found = visible_snippets(person, on).filter(inside=False, service__team_id=service.team_id)
    return _suggested(text, found, service)


def known_about(text: str, person: Person, service: Service, on: date) -> list[Snippet]:
    """What helps whoever answers such a request, with what the team keeps for itself."""
    return _suggested(text, visible_snippets(person, on).filter(service__team_id=service.team_id), service)


def _suggested(text: str, among: QuerySet[Snippet], service: Service) -> list[Snippet]:
    hits = suggest(text, within={Snippet.subject_kind: among}, limit=2 * MOST_SHOWN)
    found = among.in_bulk([hit.id for hit in hits]) if hits else {}
    there = [found[hit.id] for hit in hits if hit.id in found]  # the best first
    return sorted(there, key=lambda one: one.service_id != service.pk)[:MOST_SHOWN]


def with_uses(snippets: QuerySet[Snippet]) -> QuerySet[Snippet]:
    """By service and title, with `uses`: how often somebody said that they need not ask."""
    found = snippets.annotate(uses=Count("avoided", distinct=True))
    return found.order_by("service__name", "service", "title", "id")


def is_due(snippet: Snippet, on: date) -> bool:
    """Whether somebody should look whether it still holds."""
    return snippet.review_on <= on


def of_service(person: Person, service: Service, on: date) -> QuerySet[Snippet]:
    """What somebody may read about a service, in order."""
    return visible_snippets(person, on).filter(service=service).order_by("title", "id")


def services_with(snippets: QuerySet[Snippet]) -> QuerySet[Service]:
    """The services of which there is something to read among these."""
    return Service.objects.filter(Exists(snippets.order_by().filter(service=OuterRef("pk"))))


def keeper_of(snippet: Snippet) -> Person | None:
    """Who looks after it; where nobody does who works here, whoever leads the team."""
    owner = snippet.owner
    if owner and owner.is_active:
        return owner
    lead = nearest_lead(snippet.service.team_id)
    return Person.objects.filter(pk=lead).first() if lead else None


def review_key(snippet: Snippet) -> str:
    """By which name its next review stands in somebody's budget of questions."""
    return f"snippet:{snippet.pk}:{snippet.review_on}"
