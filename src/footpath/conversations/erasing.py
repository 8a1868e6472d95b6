"""What do contact points hold of somebody who is erased?"""

from datetime import datetime

from footpath.conversations.models import ContactLog
from footpath.people.models import Person


def erase(person: Person, now: datetime) -> None:
    """What they noted for themself goes, with all that is written in it; lessons were written for a team and stay."""
    del now
    ContactLog.objects.filter(owner=person).delete()
