"""Is an event born in the transaction of its verb, with the job that reacts to it?"""

from dataclasses import dataclass
from typing import ClassVar

import pytest
from django.db import IntegrityError, transaction
from django_tasks_db.models import DBTaskResult
from tests.cast import MONDAY

from footpath.history.kinds import Occurrence, all_kinds, kind_named
from footpath.history.models import Event
from footpath.history.record import of_the_past, record, record_past
from footpath.requests import actions, events
from footpath.requests.models import ServiceRequest


def jobs():
    return DBTaskResult.objects.filter(task_path="footpath.history.tasks.react").count()


def test_it_knows_what_who_when_and_about_what(cast, asked):
    before = jobs()
    with transaction.atomic():
        event = record(events.Rated(stars=4, beyond=True), subject=asked, by=cast.ana, now=MONDAY)
    assert Event.objects.values().get(pk=event.pk) == {
        "id": event.pk, "kind": "request.rated", "subject_kind": "request", "subject_id": asked.pk,
        "actor_id": cast.ana.pk, "facts": {"stars": 4, "beyond": True}, "at": MONDAY, "reacted_at": None,
    }  # fmt: skip
    assert jobs() == before + 1


def test_what_is_rolled_back_never_happened_and_nothing_follows(cast, asked):
    before = Event.objects.count(), jobs()

    @transaction.atomic
    def half_way() -> None:
        record(events.Taken(), subject=asked, by=cast.ben, now=MONDAY)
        ServiceRequest.objects.filter(pk=asked.pk).update(state="waiting")  # for nobody: the database refuses

    with pytest.raises(IntegrityError):
        half_way()
    assert (Event.objects.count(), jobs()) == before


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_recorded(cast, asked):
    with pytest.raises(RuntimeError, match="transaction"):
        record(events.Taken(), subject=asked, by=cast.ben, now=MONDAY)
    with pytest.raises(RuntimeError, match="transaction"):
        record_past([(events.Taken(), asked)], by=None, now=MONDAY)


def test_nothing_reacts_to_the_past(cast):
    before = jobs()
    with of_the_past():
        draft = actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY, title="Long ago")
        actions.submit(draft, by=cast.ana, now=MONDAY)
        record_past([(events.Taken(), draft), (events.PutBack(), draft)], by=cast.ben, now=MONDAY)
    mine = Event.objects.filter(subject_kind="request", subject_id=draft.pk)
    assert list(mine.values_list("kind", flat=True)) == ["request.submitted", "request.taken", "request.put_back"]
    assert not mine.filter(reacted_at=None).exists()
    assert jobs() == before


def test_a_kind_is_declared_once():
    with pytest.raises(TypeError, match=r"request\.taken"):

        @dataclass(frozen=True)
        class Again(Occurrence):
            """The same name for something else."""

            kind: ClassVar[str] = "request.taken"


def test_a_kind_that_nobody_declared_is_an_error():
    with pytest.raises(KeyError):
        kind_named("request.vanished")


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.kind)
def test_what_is_said_of_persons_can_be_erased_and_the_sentence_stays(kind):
    """Stored facts of an older version, with one that is not known any more, still make the event."""
    facts = {name: "Karl" if name in kind.personal else 1 for name in kind.__dataclass_fields__ if name != "kind"}
    facts |= {name: "team" for name in ("waits_for", "target") if name in facts}
    event = kind.from_facts(facts | {"long_gone": True})
    erased = event.erase()
    assert "Karl" not in str(erased.facts())
    assert {name for name, value in event.facts().items() if value == "Karl"} == set(kind.personal) & set(facts)
