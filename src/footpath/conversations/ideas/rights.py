"""Who may read an idea or an obstacle, who answers for a team, and whose is a piece of advice?

Ideas and obstacles are open to everybody who works here: that is how somebody finds that theirs is there already, and
how it is seen that one waits. Advice is between two people.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.catalog.models import Service
from footpath.catalog.permissions import nearest_lead, visible_services
from footpath.conversations.ideas import states
from footpath.conversations.models import Advice, Idea, Obstacle
from footpath.people.models import Person
from footpath.people.permissions import reach


def visible_ideas(person: Person) -> QuerySet[Idea]:
    """All of them, for whoever works here."""
    found = Idea.objects.select_related("team", "service", "offered_by", "owner", "answered_by")
    return found if person.is_active else found.none()


def visible_obstacles(person: Person) -> QuerySet[Obstacle]:
    """All of them, for whoever works here."""
    found = Obstacle.objects.select_related("team", "service", "request", "named_by", "owner", "decided_by")
    return found if person.is_active else found.none()


def visible_advice(person: Person) -> QuerySet[Advice]:
    """What one asked, and what one is asked: not what waits until there is room to ask it, and is not asked yet."""
    theirs = Q(adviser=person) & ~Q(state=states.WAITING)
    found = Advice.objects.filter(Q(asked_by=person) | theirs) if person.is_active else Advice.objects.none()
    return found.select_related("asked_by", "adviser", "idea")


def shown_service(person: Person, service: Service | None, on: date) -> Service | None:
    """The service, for those who may see it."""
    if service is None:
        return None
    return visible_services(person, on).filter(pk=service.pk).first()


def answers_for(person: Person, team: int | None, on: date) -> bool:
    """Whether somebody answers for this team: those who lead it or a team above; where nobody does, and for what
    belongs to no team, champions.
    """
    if not person.is_active:
        return False
    if team is not None and team in reach(person, on).leads:
        return True
    return person.champions and (team is None or nearest_lead(team) is None)


def looks_after(person: Person, obstacle: Obstacle, on: date) -> bool:
    """Whether somebody says who looks at an obstacle, and decides: those who answer for the team whose it is, and
    champions, who keep the pile.
    """
    return person.is_active and (person.champions or answers_for(person, obstacle.team_id, on))


def sees_pile(person: Person, on: date) -> bool:
    """Whether somebody looks at all obstacles together: champions, and those who lead a team."""
    return person.is_active and (person.champions or bool(reach(person, on).leads))


def require(is_theirs: bool) -> None:
    """PermissionDenied unless it is."""
    if not is_theirs:
        raise PermissionDenied
