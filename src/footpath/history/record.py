"""How is an event born?"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
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


_of_the_past: ContextVar[bool] = ContextVar("of_the_past", default=False)


@contextmanager
def of_the_past() -> Iterator[None]:
    """Within this block nothing reacts to what is recorded: imports and the demo tell nobody of the past."""
    token = _of_the_past.set(True)
    try:
        yield
    finally:
        _of_the_past.reset(token)


def record(occurrence: Occurrence, *, subject: Subject, by: Actor | None, now: datetime) -> Event:
    """Keep that this happened to `subject`, in the transaction of the verb that made it happen.

    This is the only way an event is born, on the last line of a verb; the job that reacts to it is put into the
    same transaction, unless it is `of_the_past`.
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
        reacted_at=now if _of_the_past.get() else None,
    )
    if event.reacted_at is None:
        react.enqueue(event.pk)
    return event


def record_past(occurrences: Iterable[tuple[Occurrence, Subject]], *, by: Actor | None, now: datetime) -> None:
    """Keep many things at once that an import found out; as `record`, and nothing reacts to them."""
    record_told((occurrence, subject, by, now) for occurrence, subject in occurrences)


def record_told(told: Iterable[tuple[Occurrence, Subject, Actor | None, datetime]]) -> None:
    """Keep many things at once that happened each at its own moment of the past, in their order: who did what to what,
    and when. As `record`, and nothing reacts to them.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("events must be recorded in the transaction of their verb")
    Event.objects.bulk_create(
        (
            Event(
                kind=occurrence.kind,
                subject_kind=subject.subject_kind,
                subject_id=subject.pk,
                actor_id=by.pk if by else None,
                facts=occurrence.facts(),
                at=at,
                reacted_at=at,
            )
            for occurrence, subject, by, at in told
        ),
        batch_size=1000,
    )
