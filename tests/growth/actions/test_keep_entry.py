"""How is kept what somebody writes in an exercise of the workbook?"""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from tests.cast import MONDAY
from tests.growth.workshopping import group

from footpath.growth.actions import keep_entry
from footpath.growth.models import Entry, Participant, Workshop
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


def notes(one: Participant, text: str, edits: int | None = None) -> Entry:
    return keep_entry(one, exercise="notes", answers={"text": text}, edits=edits, now=MONDAY)


def test_it_is_kept_locked_and_whole(cast):
    _workshop, [one] = group(guests=1)
    entry = notes(one, "Call Ben before noon")
    assert entry.answers == {"text": "Call Ben before noon"}
    assert "Ben" not in Entry.objects.values_list("locked", flat=True).get()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM growth_entry")
        assert "Call Ben" not in str(cursor.fetchall())


def test_of_two_pages_the_second_is_told_and_nothing_is_lost(cast):
    _workshop, [one] = group(guests=1)
    notes(one, "First", edits=0)
    for stale in (0, 5):
        with pytest.raises(SomebodyWasFaster, match="Nothing is lost"):
            notes(one, "Second", edits=stale)
    assert Entry.objects.get().answers == {"text": "First"}
    assert notes(one, "Second", edits=1).edits == 2
    assert notes(one, "Whatever is there").answers == {"text": "Whatever is there"}


def test_an_unknown_exercise_a_long_text_and_a_broken_one_are_refused_with_the_field(cast):
    _workshop, [one] = group(guests=1)
    with pytest.raises(ValidationError) as told:
        keep_entry(one, exercise="../notes", answers={}, now=MONDAY)
    assert list(told.value.message_dict) == ["exercise"]
    for text in ("x" * 70_000, "a\x00b"):
        with pytest.raises(ValidationError) as told:
            notes(one, text)
        assert list(told.value.message_dict) == ["text"]
    assert not Entry.objects.exists()


def test_nothing_is_written_after_the_end_or_by_somebody_who_was_taken_out(cast):
    workshop, [one, other] = group(guests=2)
    Participant.objects.filter(pk=other.pk).update(removed_at=MONDAY)
    with pytest.raises(Refused, match="taken out"):
        notes(other, "Still here")
    Workshop.objects.filter(pk=workshop.pk).update(state="closed")
    with pytest.raises(Refused, match="closed"):
        notes(one, "Too late")
    workshop.delete()
    with pytest.raises(Refused, match="deleted"):
        notes(one, "Far too late")
