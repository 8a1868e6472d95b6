"""What do recoveries hold of somebody who is erased, and what is left?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.recovery.actions import leave_recoveries
from footpath.recovery.models import Check, Joined


def erase(person: Person, now: datetime) -> None:
    """What they owned goes on; what they said was missing is blanked, and whether it was right stays without words.
    What went wrong between two sides is the history of both, of a former colleague. How fair they found it was never
    kept with their name.
    """
    leave_recoveries(person, now=now)
    Check.objects.filter(person=person).exclude(missing="").update(missing="")
    Joined.objects.filter(by=person).exclude(what="").update(what="")
