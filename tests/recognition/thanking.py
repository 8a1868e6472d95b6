"""How do thank-you notes and credits come about in the tests?"""

from datetime import datetime, timedelta
from typing import Any

from tests.cast import MONDAY, ask

from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.recognition.actions import note_parts, write_thanks
from footpath.recognition.models import ThankNote
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
