"""What follows for ideas and obstacles when somebody leaves?"""

from footpath.conversations.actions import hand_on_ideas
from footpath.history.models import Event
from footpath.people.models import Person


def hand_on(event: Event) -> None:
    """What they had in hand goes back to the team."""
    if event.kind != "person.deactivated":
        return
    person = Person.objects.filter(pk=event.subject_id, is_active=False).first()
    if person is not None:
        hand_on_ideas(person, now=event.at)
