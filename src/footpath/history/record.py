"""How is an event born?"""

from datetime import datetime
from typing import Protocol

from django.db import transaction

from footpath.history.kinds import Occurrence
from footpath.history.models import Event
from footpath.history.tasks import react


class Subject(Protocol):
    """Anything that an event can be about."""

    pk: int

    @property
    def subject_kind(self) -> str:
        """The word for this kind of thing in history."""


class Actor(Protocol):
    """Anybody who can do something."""

    pk: int


def record(
    occurrence: Occurrence, *, subject: Subject, by: Actor | None, now: datetime, followed: bool = True
) -> Event:
    """Keep that this happened to `subject`, in the transaction of the verb that made it happen.

    This is the only way an event is born, on the last line of a verb; the job that reacts to it is put into the
    same transaction. Imports and the demo pass followed=False: nobody is told of the past.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an event must be recorded in the transaction of its verb")
    event = Event.objects.create(
        kind=occurrence.kind,
        subject_kind=subject.subject_kind,
        subject_id=subject.pk,
        actor_id=by.pk if by else None,
        facts=occurrence.facts(),
        at=now,
        reacted_at=None if followed else now,
    )
    if followed:
        react.enqueue(event.pk)
    return event
