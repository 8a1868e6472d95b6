"""What does the room notifications show on pages of others?"""

from datetime import datetime

from footpath.notifications.webhooks.keeping import can_keep
from footpath.people.models import Person, Team
from footpath.ui.panels import Panel


def team(thing: Team, person: Person, now: datetime) -> Panel | None:
    """The way to the webhooks of a team, for those who keep them."""
    if not can_keep(person, thing.pk, now.date()):
        return None
    return Panel("notifications/webhooks_panel.html", {"team": thing})
