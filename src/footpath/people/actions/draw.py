"""May somebody be asked this now, or does it wait?"""

from datetime import datetime

from footpath.people.actions.draw_for_all import draw_for_all
from footpath.people.models import Person


def draw(person: Person, what: str, minutes: float, *, about: str, now: datetime, waits: bool = True) -> bool:
    """Take `minutes` of the month of whoever is to be asked; whether they may be asked now, else it waits.

    As draw_for_all with one person.
    """
    return person.pk in draw_for_all([person], what, minutes, about=about, now=now, waits=waits)
