"""What does the worker do for the grids of teams?"""

from datetime import datetime

from footpath.growth.actions import ask_about_skills
from footpath.growth.models import SkillTask
from footpath.jobs import job
from footpath.people.models import Team


@job(retries=1)
def look_after_skills(*, now: datetime) -> None:
    """Ask those who lead a team about people who have left it."""
    teams = SkillTask.objects.filter(dropped_at=None).values("team")
    for team in Team.objects.filter(pk__in=teams):
        ask_about_skills(team, now=now)
