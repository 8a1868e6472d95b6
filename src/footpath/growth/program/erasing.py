"""What is left of programs when somebody is erased?"""

from datetime import datetime

from footpath.growth.actions import leave_programs
from footpath.growth.models import Program
from footpath.people.models import Person


def erase(person: Person, now: datetime) -> None:
    """Nobody looks after theirs, and nobody started them; the routes go on, they are those of others."""
    leave_programs(person, now=now)
    Program.objects.filter(began_by=person).update(began_by=None)
