"""What do the tests of emergencies have in common?"""

from datetime import timedelta
from typing import Any

from tests.cast import MONDAY, ask, past
from tests.requests.stages import day

from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.forecasting import forecast_team
from footpath.requests.learning import learn
from footpath.requests.models import Emergency, ServiceRequest

LATER = MONDAY + timedelta(hours=1)
WHY = {"unforeseen": "The carrier lost it this morning.", "protects": "Forty outside customers."}
SAID = {"why": "The fair cannot wait.", "apology": "I am sorry that you have to wait."}


def busy(cast: Any, count: int = 6) -> list[ServiceRequest]:
    """Facilities knows how long its work takes, and so many wait there for Sales, every other one with a promise."""
    past(cast)
    learn(cast.facilities, MONDAY)
    found = []
    for at in range(count):
        asked = MONDAY - timedelta(hours=count - at)
        one = ask(cast, asked, by=cast.dov, title=f"Shelf {at}")
        if at % 2 == 0:
            actions.promise(one, by_day=day(at // 2), by=cast.ben, now=asked)
        found.append(one)
    forecast_team(cast.facilities, MONDAY)
    return found


def emergency_of(cast: Any, request: ServiceRequest, by: Person | None = None) -> Emergency:
    """An hour after it was asked, somebody asks to let it overtake."""
    return actions.ask_emergency(request, **WHY, by=by or cast.ana, now=LATER)
