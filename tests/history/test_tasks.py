"""What follows an event, in order, also where something fails?"""

from collections.abc import Iterator

import pytest
from django.test import override_settings
from django_tasks_db.models import DBTaskResult

from footpath.history.models import Event
from footpath.history.tasks import react, react_alone

seen: list[str] = []


def first(event: Event) -> None:
    """Goes well."""
    seen.append(f"first {event.kind}")


def breaks(event: Event) -> None:
    """Does not."""
    seen.append("breaks")
    raise ValueError(event.kind)


def last(event: Event) -> None:
    """Goes well, whatever became of the one before."""
    seen.append(f"last {event.kind}")


HERE = "tests.history.test_tasks"


@pytest.fixture(autouse=True)
def ours() -> Iterator[None]:
    """These three follow every event."""
    seen.clear()
    with override_settings(EVENT_REACTIONS=[f"{HERE}.{name}" for name in ("first", "breaks", "last")]):
        yield


def counted() -> list[str]:
    """What was seen, by whichever copy of this module the names led to."""
    import sys

    return sys.modules[HERE].seen


def test_one_that_fails_is_tried_again_alone_and_the_others_go_on(asked):
    event = Event.objects.latest("id")
    react.func(event.pk)
    assert counted() == ["first request.submitted", "breaks", "last request.submitted"]
    again = DBTaskResult.objects.get(task_path="footpath.history.tasks.react_alone")
    assert again.args_kwargs == {"args": [event.pk, f"{HERE}.breaks"], "kwargs": {}}
    event.refresh_from_db()
    assert event.reacted_at is not None


def test_tried_alone_it_fails_where_it_can_be_seen(asked):
    with pytest.raises(ValueError, match=r"request\.submitted"):
        react_alone.func(Event.objects.latest("id").pk, f"{HERE}.breaks")


def test_twice_says_when_it_was_first(asked):
    event = Event.objects.latest("id")
    react.func(event.pk)
    event.refresh_from_db()
    first_time = event.reacted_at
    react.func(event.pk)
    event.refresh_from_db()
    assert event.reacted_at == first_time
