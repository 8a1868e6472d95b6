"""What does the catalog show on pages of others: what a team does?"""

from datetime import datetime

from footpath.catalog.models import Service
from footpath.people.models import Person, Team
from footpath.ui.panels import Panel


def team(thing: Team, _person: Person, _now: datetime) -> Panel | None:
    """What can be asked of this team; nothing where it offers nothing yet."""
    offered = list(Service.objects.published().filter(team=thing))
    return Panel("catalog/team_panel.html", {"services": offered}) if offered else None
