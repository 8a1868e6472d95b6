"""Where else does the grid show?"""

from datetime import datetime

from footpath.growth.models import SkillTask
from footpath.growth.skills.grid import grid
from footpath.growth.skills.permissions import may_keep
from footpath.people.models import Person, Team
from footpath.ui.panels import Panel


def team(team: Team, person: Person, now: datetime) -> Panel | None:
    """On the page of the team, for the team and those who lead it: how many tasks one person alone can do."""
    if not may_keep(person, team, now.date()):
        return None
    found = grid(team, now) if SkillTask.objects.filter(team=team, dropped_at=None).exists() else None
    return Panel("growth/skills/team_panel.html", {"team": team, "grid": found})
