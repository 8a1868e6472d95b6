"""Who may see a service, and who may change it?"""

from datetime import date

from django.db.models import Q, QuerySet

from footpath.catalog.models import Service, ServiceState
from footpath.people.models import Person, Team
from footpath.people.permissions import below, can_administer, line_of, reach, tree


def visible_services(person: Person, on: date) -> QuerySet[Service]:
    """Published services for those to whom they are offered; all of a team's for the team itself and administrators."""
    found = Service.objects.select_related("team", "hours", "team__hours")
    if can_administer(person):
        return found
    ours = _ours(person, on)
    offered = Q(state=ServiceState.PUBLISHED) & ~Q(pk__in=closed_to(person, on))
    return found.filter(offered | Q(team_id__in=ours))


def closed_to(person: Person, on: date) -> list[int]:
    """The published services that are offered to other teams alone."""
    limited = list(Service.objects.published().exclude(audience=[]).values_list("pk", "audience"))
    if not limited:
        return []
    parents, ours = _parents(), _ours(person, on)
    return [pk for pk, audience in limited if not below(audience, parents) & ours]


def can_ask(person: Person, service: Service, on: date) -> bool:
    """Whether the service is offered to a team of this person, to one above, or is that of their own team.

    Those who lead such a team count as part of it; administrators may ask for everything.
    """
    if not service.audience or can_administer(person):
        return True
    ours = _ours(person, on)
    return service.team_id in ours or bool(below(service.audience, _parents()) & ours)


def _ours(person: Person, on: date) -> frozenset[int]:
    mine = reach(person, on)
    return mine.member_of | mine.leads


def _parents() -> dict[int, int | None]:
    return {team.pk: team.parent_id for team in tree().values()}


def teams_to_offer(person: Person) -> QuerySet[Team]:
    """The teams for which somebody may offer services: those they lead, those below, all for administrators."""
    if can_administer(person):
        return Team.objects.all()
    led = list(Team.objects.filter(lead=person).values_list("pk", flat=True))
    return Team.objects.filter(pk__in=below(led, _parents())) if led else Team.objects.none()


def can_offer(person: Person, team: Team) -> bool:
    """The lead of the team, those above, and administrators."""
    return can_administer(person) or any(one.lead_id == person.pk for one in line_of(team))
