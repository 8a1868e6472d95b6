"""How do thank-you notes and credits come about in the tests?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tests.cast import MONDAY, ask

from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.recognition.actions import note_parts, write_thanks
from footpath.recognition.models import Contribution, ThankNote
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

DID = "You stayed late so that six desks stood where they should"
EFFECT = "My team started on Monday as if nothing had happened"
TODAY = MONDAY.date()


def note(by: Person, *to: Person, now: datetime = MONDAY, **facts: Any) -> ThankNote:
    """A note of some words."""
    return write_thanks(**{"did": DID, "effect": EFFECT, "to": to, **facts}, by=by, now=now)


def delivered(cast: Cast, now: datetime = MONDAY) -> ServiceRequest:
    """Ana asked, Ben took it and delivered it; Footpath has named him."""
    asked = ask(cast, now)
    taken = actions.take(asked, by=cast.ben, now=now + timedelta(minutes=5))
    done = actions.deliver(taken, text="All six stand there.", by=cast.ben, now=now + timedelta(hours=2))
    note_parts([done.pk])
    return done


@dataclass(frozen=True)
class Stood:
    """What stands there for the tables of all pages: Ana's note to Ben, and what Dov says of himself."""

    note: ThankNote
    part: Contribution

    def at(self, route: str) -> ThankNote | Contribution:
        """What a number in an address is."""
        return self.part if "/parts/" in route else self.note

    def typed(self) -> dict[str, Any]:
        """What is typed into a note."""
        return {"did": DID, "to": "max@demo.example", "seen": "private"}


def stood(cast: Cast, request: ServiceRequest, now: datetime) -> Stood:
    """Both, about a request."""
    part = Contribution.objects.create(
        request=request, person=cast.dov, part="named", words="had the idea", at=now, added_by=cast.dov, holds=False
    )
    return Stood(note(cast.ana, cast.ben, now=now, service_request=request), part)
