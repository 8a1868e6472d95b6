"""Where else does the coach speak, and are the phrases of a team offered?"""

from datetime import datetime

from footpath.growth.models import CoachQuiet, Phrase
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.models import ServiceRequest
from footpath.ui.panels import Panel

OFFERED = 6


def writing(thing: ServiceRequest, person: Person, _now: datetime) -> Panel:
    """Below the box for a message."""
    return Panel("growth/practice/writing.html", {"it": thing, "hushed": _hushed(person)})


def declining(thing: ServiceRequest, person: Person, now: datetime) -> Panel:
    """In the form of a no: what the team has found to say, those that are used most first."""
    mine = reach(person, now.date())
    found = Phrase.objects.filter(team=thing.team, retired_at=None)
    phrases = list(found[:OFFERED]) if thing.team_id in mine.member_of | mine.leads else []
    facts = {"it": thing, "team": thing.team, "phrases": phrases, "hushed": _hushed(person)}
    return Panel("growth/practice/declining.html", facts)


def _hushed(person: Person) -> bool:
    return CoachQuiet.objects.filter(person=person).exists()
