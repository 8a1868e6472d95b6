"""What follows for onboardings when somebody leaves?"""

from footpath.growth.actions import leave_onboardings
from footpath.history.models import Event
from footpath.people.models import Person


def go_on_without(event: Event) -> None:
    """Their own ends; those whom they accompanied need somebody else."""
    if event.kind != "person.deactivated":
        return
    person = Person.objects.filter(pk=event.subject_id, is_active=False).first()
    if person is not None:
        leave_onboardings(person, now=event.at)
