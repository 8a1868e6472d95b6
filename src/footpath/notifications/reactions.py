"""What does notifications do after an event?"""

from footpath.history.models import Event
from footpath.notifications.actions import tell


def tell_people(event: Event) -> None:
    """Tell everybody whom the rules name."""
    tell(event)
