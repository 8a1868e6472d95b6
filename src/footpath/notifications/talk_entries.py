"""Which events of a talk change calendars outside, and what is sent to whom?"""

from datetime import datetime

from footpath.conversations.interviews.calendar import entry
from footpath.conversations.models import Interview
from footpath.history.models import Event
from footpath.notifications.letters import in_the_words_of
from footpath.people.models import Person

CHANGES = frozenset(
    f"interview.{what}"
    for what in (
        "invited", "accepted", "moved", "interviewer_named", "declined", "canceled", "lapsed", "in_writing",
    )
)  # fmt: skip


def talk_of_event(event: Event) -> Interview | None:
    """The talk whose entry in calendars changes with an event; None for every other event."""
    if event.kind not in CHANGES:
        return None
    return Interview.objects.select_related("provider", "customer", "interviewer").filter(pk=event.subject_id).first()


def entry_for(event: Event, reader: Person, now: datetime) -> str:
    """What the calendar of somebody is told with an event; empty where it has nothing to hear, or is not concerned."""
    talk = talk_of_event(event)
    if talk is None or reader.pk not in talk.parties:
        return ""
    with in_the_words_of(reader):
        return entry(talk, reader, now)
