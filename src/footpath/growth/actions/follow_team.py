"""What if somebody new comes to another team in the middle of their onboarding?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.events import TeamFollowed
from footpath.growth.models import Onboarding
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import today_of
from footpath.history.record import record
from footpath.people.models import Membership
from footpath.people.queries import home_team


@transaction.atomic
def follow_team(onboarding: Onboarding, *, now: datetime) -> bool:
    """It goes on there, with whoever leads that team, from the day on which they are in the team where it began no
    more; what they have to do stays. Whether it moved.
    """
    today = today_of(onboarding, now)
    stays = Membership.objects.filter(person=onboarding.hire_id, team=onboarding.team_id)
    if stays.filter(until=None).exists() or stays.filter(until__gte=today).exists():
        return False
    team = home_team(onboarding.hire, today)
    if team is None or team.pk == onboarding.team_id:
        return False
    seen = Onboarding.objects.filter(pk=onboarding.pk, team=onboarding.team_id, state=states.UNDER_WAY)
    if seen.update(team=team) != 1:
        return False
    record(TeamFollowed(), subject=onboarding, by=None, now=now)
    return True
