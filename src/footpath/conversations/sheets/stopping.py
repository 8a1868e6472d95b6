"""What can be stopped that a customer no longer needs, and how many hours were given back by it?"""

from collections.abc import Iterable

from django.db.models import QuerySet, Sum

from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import can_offer
from footpath.conversations.models import StoppedWork, Worksheet
from footpath.people.models import Person


def services_to_stop(sheet: Worksheet, person: Person) -> QuerySet[Service]:
    """The services of the provider's team that this person may retire; none where they may not."""
    team = sheet.provider_team
    if team is None or not can_offer(person, team):
        return Service.objects.none()
    return Service.objects.filter(team=team, state=ServiceState.PUBLISHED).order_by("name")


def minutes_given_back(teams: Iterable[int]) -> int:
    """The minutes a week that these teams no longer spend on what nobody needed."""
    found = StoppedWork.objects.filter(team__in=list(teams)).aggregate(all=Sum("minutes_a_week"))
    return int(found["all"] or 0)
