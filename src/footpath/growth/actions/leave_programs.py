"""What becomes of programs when whoever looks after them leaves, or is no champion any more?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.events import ProgramWithoutKeeper
from footpath.growth.models import Program
from footpath.growth.program import states
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def leave_programs(person: Person, *, now: datetime) -> int:
    """Nobody looks after them until somebody takes them over; every champion and administrator is told. How many."""
    left = 0
    for program in Program.objects.filter(keeper=person).order_by("pk"):
        gone = Program.objects.filter(pk=program.pk, keeper=person).update(keeper=None)
        if gone and program.state == states.RUNNING:
            record(ProgramWithoutKeeper(), subject=program, by=None, now=now)
        left += gone
    return left
