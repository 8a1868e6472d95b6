"""What do surveys show beside what somebody is asked: what they may try, word and build?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.surveys.building.trying import to_try
from footpath.surveys.permissions import can_build, visible_instruments
from footpath.ui.panels import Panel


def building(_thing: object, person: Person, _now: datetime) -> Panel:
    """What waits to be tried, the library for everybody, and the way to build for those who do."""
    builds = can_build(person) or visible_instruments(person).exists()
    return Panel("surveys/build_panel.html", {"tries": list(to_try(person)), "builds": builds})
