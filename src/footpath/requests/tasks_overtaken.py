"""What does the worker do about emergencies that have become a habit?"""

from django.utils import timezone

from footpath.jobs import job
from footpath.people.models import Team
from footpath.requests.actions.raise_habit import raise_habit
from footpath.requests.habits import new_habits
from footpath.requests.models import Emergency


@job(retries=3)
def look_for_habits() -> None:
    """Every team that was ever asked to let somebody overtake, each in a job of its own."""
    for team in Emergency.objects.order_by("team").values_list("team", flat=True).distinct():
        look_at_team.enqueue(team)


@job(retries=3)
def look_at_team(team_id: int) -> None:
    """Open a talk with each team whose exception has become the habit here."""
    team, now = Team.objects.select_related("hours").get(pk=team_id), timezone.now()
    for customer, facts in new_habits(team, now):
        raise_habit(team, customer_team=Team.objects.get(pk=customer), facts=facts, now=now)
