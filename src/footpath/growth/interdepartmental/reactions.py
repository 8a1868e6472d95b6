"""What follows for interdepartmental teams when somebody leaves?"""

from footpath.growth.interdepartmental.verbs import vacate_seats
from footpath.history.models import Event
from footpath.people.models import Person


def go_on_without(event: Event) -> None:
    """Their seat is a gap again, and a team that they stood behind needs another sponsor."""
    if event.kind != "person.deactivated":
        return
    person = Person.objects.filter(pk=event.subject_id, is_active=False).first()
    if person is not None:
        vacate_seats(person, now=event.at)
