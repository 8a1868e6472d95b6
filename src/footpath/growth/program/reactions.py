"""What follows for programs when somebody leaves, or is no champion any more?"""

from footpath.growth.actions import leave_programs
from footpath.growth.program.permissions import stewards
from footpath.history.models import Event
from footpath.people.models import Person


def go_on_without(event: Event) -> None:
    """Somebody else has to look after theirs."""
    if event.kind not in ("person.deactivated", "person.role_taken"):
        return
    person = Person.objects.filter(pk=event.subject_id).first()
    if person is not None and not stewards(person):
        leave_programs(person, now=event.at)
