"""What does somebody note of moments of service in the tests?"""

from datetime import date, datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.conversations import actions
from footpath.conversations.models import ContactLog, ContactPoint
from footpath.people.models import Person

NOON = MONDAY + timedelta(hours=4)  # one in the afternoon in Berlin
SECRET = "Zdenka forgot the badge list"
WELL = {"outcome": "well", "role": "customer", "moment": "The ladder stood at my door.", "why": "It came unasked."}
BETTER = {"outcome": "better", "role": "provider", "moment": SECRET, "why": "I had not said by when.", "minutes": 25}


def diary(owner: Person, *, now: datetime = MONDAY, first: date | None = None, prompts: bool = False) -> ContactLog:
    """A log that begins today."""
    return actions.start_log(first=first or now.date(), prompts=prompts, by=owner, now=now)


def sheet(owner: Person, *, now: datetime = MONDAY, **facts: Any) -> ContactLog:
    """A sheet of what was received."""
    return actions.start_look_back(role=facts.pop("role", "customer"), by=owner, now=now, **facts)


def note(log: ContactLog, *, now: datetime = MONDAY, **facts: Any) -> ContactPoint:
    """A moment that went well, or what `facts` say."""
    return actions.note_point(log, facts={**WELL, **facts}, by=log.owner, now=now)


def log_now() -> ContactLog:
    """The one log there is, as it is now."""
    return ContactLog.objects.select_related("owner").get()
