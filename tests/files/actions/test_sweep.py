"""Does the sweep delete what nobody holds on to, and nothing else?"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.files.conftest import on_disk, upload

from footpath.files.actions import store, sweep
from footpath.files.models import StoredFile
from footpath.files.queries import linked

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
OLD = NOW - timedelta(days=2)


def age(shelf: Path, moment: datetime) -> None:
    """Make all bytes look as old as that."""
    for path in shelf.rglob("*"):
        os.utime(path, (moment.timestamp(), moment.timestamp()))


def test_what_is_linked_stays_and_what_is_not_goes_after_a_day(shelf: Path) -> None:
    held = store(upload(), by_id=None, now=OLD)
    store(upload(), by_id=None, now=OLD)
    fresh = store(upload(), by_id=None, now=NOW)
    age(shelf, OLD)
    links = StoredFile.objects.filter(pk=held.pk).values_list("pk")
    assert sweep(linked=[links, StoredFile.objects.none().values_list("pk")], now=NOW) == 1
    assert set(StoredFile.objects.all()) == {held, fresh}
    assert on_disk(shelf) == sorted([held.pk, fresh.pk])


def test_bytes_without_a_row_go_after_a_day(shelf: Path) -> None:
    (shelf / "ab").mkdir(parents=True)
    (shelf / "ab" / ("ab" * 20)).write_bytes(b"left behind by a crash")
    (shelf / "ab" / "cd.part").write_bytes(b"never finished")
    age(shelf, OLD)
    (shelf / "ab" / "ef.part").write_bytes(b"being written just now")
    os.utime(shelf / "ab" / "ef.part", (NOW.timestamp(), NOW.timestamp()))
    assert sweep(linked=[], now=NOW) == 2
    assert on_disk(shelf) == ["ef.part"]


def test_nothing_to_do_is_done_quietly() -> None:
    assert sweep(linked=[], now=NOW) == 0


def test_every_key_to_a_file_counts_as_a_link() -> None:
    """Whatever room points to a file is asked; a room that keeps an id elsewhere would lose its files."""
    tables = {query.model for query in linked()}
    keys = {
        relation.field.model for relation in StoredFile._meta.get_fields(include_hidden=True) if relation.is_relation
    }
    assert tables == keys
    assert all(list(query) == [] for query in linked())
