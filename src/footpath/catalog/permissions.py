"""Who may see a service, and who may change it?"""

from datetime import date

from django.db.models import Q, QuerySet

from footpath.catalog.models import Service, ServiceState
from footpath.people.models import Person, Team
from footpath.people.permissions import can_administer, line_of, reach


def visible_services(person: Person, on: date) -> QuerySet[Service]:
    """Published services for everybody; a team's drafts and retired ones for the team itself."""
    mine = reach(person, on)
    return Service.objects.filter(
        Q(state=ServiceState.PUBLISHED) | Q(team_id__in=mine.member_of | mine.leads)
    ).select_related("team", "hours", "team__hours")


def can_offer(person: Person, team: Team) -> bool:
    """The lead of the team, those above, and administrators."""
    return can_administer(person) or any(one.lead_id == person.pk for one in line_of(team))
