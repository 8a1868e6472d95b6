"""What follows for visits when somebody leaves?"""

from footpath.growth.actions import leave_visits
from footpath.history.models import Event
from footpath.people.models import Person


def go_on_without(event: Event) -> None:
    """Their own visits and places end, and those who were to come or to receive them are told."""
    if event.kind != "person.deactivated":
        return
    person = Person.objects.filter(pk=event.subject_id, is_active=False).first()
    if person is not None:
        leave_visits(person, now=event.at)
