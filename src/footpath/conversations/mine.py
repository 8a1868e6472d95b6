"""Which look back of somebody takes a moment, and which ones have they?"""

from datetime import date

from footpath.conversations import states
from footpath.conversations.models import ContactLog, LogKind
from footpath.conversations.noted import LATE
from footpath.people.models import Person


def diary_of(person: Person) -> ContactLog | None:
    """The log that somebody keeps now, or is about to."""
    found = ContactLog.objects.filter(owner=person, kind=LogKind.DIARY, state__in=states.UNDER_WAY)
    return found.select_related("owner").first()


def takes(person: Person, on: date) -> ContactLog | None:
    """The log into which a moment of that day goes: the one under way, else one that ended a few days ago; what was
    noted without a connection comes late.
    """
    current = diary_of(person)
    if current is not None and current.state == states.RUNNING:
        return current
    late = ContactLog.objects.filter(owner=person, kind=LogKind.DIARY, state=states.CODING, last__gte=on - LATE)
    return late.filter(first__lte=on).order_by("-last").first()
