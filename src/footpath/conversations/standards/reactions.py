"""What follows for standards when somebody leaves?"""

from footpath.conversations.actions import note_left
from footpath.history.models import Event
from footpath.people.models import Person


def go_on_without(event: Event) -> None:
    """What they had agreed on waits for the other one to say how it goes on."""
    if event.kind != "person.deactivated":
        return
    person = Person.objects.filter(pk=event.subject_id, is_active=False).first()
    if person is not None:
        successor = Person.objects.filter(pk=event.facts.get("successor_id"), is_active=True).first()
        note_left(person, successor=successor, now=event.at)
