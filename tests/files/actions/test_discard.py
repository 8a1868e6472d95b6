"""Do the bytes of a deleted file go, and only when the deletion stands?"""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import transaction
from django.http import Http404
from tests.files.conftest import on_disk, upload

from footpath.files.actions import discard, store
from footpath.files.models import StoredFile
from footpath.files.serving import serve

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_row_and_bytes_go(shelf: Path) -> None:
    kept = store(upload(), by_id=None, now=NOW)
    same = StoredFile.objects.get()
    discard(kept)
    assert on_disk(shelf) == []
    assert not StoredFile.objects.exists()
    with pytest.raises(Http404):  # whoever still holds the row gets nothing
        serve(same)


def test_a_rollback_loses_nothing(shelf: Path) -> None:
    kept = store(upload(), by_id=None, now=NOW)
    with transaction.atomic():
        discard(StoredFile.objects.get())
        transaction.set_rollback(True)
    assert on_disk(shelf) == [kept.pk]
    assert StoredFile.objects.get() == kept
