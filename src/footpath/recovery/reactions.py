"""What follows for what is being put right when somebody leaves?"""

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.recovery.actions import leave_recoveries


def hand_on(event: Event) -> None:
    """What they owned goes on to whoever leads there."""
    if event.kind != "person.deactivated":
        return
    person = Person.objects.filter(pk=event.subject_id, is_active=False).first()
    if person is not None:
        leave_recoveries(person, now=event.at)
