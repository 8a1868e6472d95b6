"""From where does somebody usually come?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.people.sign_in.models import KnownPlace


def know_place(person: Person, network: str, *, now: datetime) -> None:
    """Remember that this person has signed in from there."""
    KnownPlace.objects.update_or_create(person=person, network=network, defaults={"at": now})
