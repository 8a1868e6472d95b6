"""Where else does 360° feedback show?"""

from datetime import datetime

from footpath.appraisals.waiting import waiting_for
from footpath.people.models import Person
from footpath.ui.panels import Panel


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """Where somebody is asked for their view; nothing for whoever is not."""
    waiting = waiting_for(person, now)
    return Panel("appraisals/home_panel.html", {"waiting": waiting}) if waiting else None
