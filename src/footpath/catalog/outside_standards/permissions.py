"""Who sees what is promised outside, and who keeps the list?

Everybody who works here reads it. Champions and administrators keep it; whoever speaks for the team of a service puts
that service beside it, and takes it away again.
"""

from datetime import date

from django.db.models import QuerySet

from footpath.catalog.models import OutsideStandard, Service
from footpath.people.models import Person
from footpath.people.permissions import reach


def visible_outside_standards(person: Person) -> QuerySet[OutsideStandard]:
    """All that is promised now, and what was."""
    return OutsideStandard.objects.all() if person.is_active else OutsideStandard.objects.none()


def can_keep_outside(person: Person) -> bool:
    """Champions and administrators."""
    return person.is_active and (person.champions or person.administers)


def can_put_beside(person: Person, service: Service, on: date) -> bool:
    """Whoever keeps the list, and whoever speaks for the team of the service."""
    return can_keep_outside(person) or (person.is_active and service.team_id in reach(person, on).leads)
