"""Is a file kept whole, safe and only when its transaction is?"""

import hashlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.base import ContentFile
from django.db import OperationalError, transaction
from pytest_django import Settings
from tests.files.conftest import on_disk, upload

from footpath.files import disk
from footpath.files.actions import store
from footpath.files.models import StoredFile

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_what_was_handed_in_is_kept() -> None:
    kept = store(upload(b"hello", "../../etc/Grüße.txt"), by_id=7, now=NOW)
    kept.refresh_from_db()
    assert (kept.name, kept.size, kept.content_type) == ("Grüße.txt", 5, "text/plain")
    assert (kept.uploaded_by_id, kept.uploaded_at) == (7, NOW)
    assert kept.sha256 == hashlib.sha256(b"hello").hexdigest()
    assert disk.path_of(kept.pk).read_bytes() == b"hello"


@pytest.mark.django_db
def test_nobody_else_on_the_machine_can_read_it(shelf: Path) -> None:
    before = os.umask(0)
    try:
        kept = store(upload(), by_id=None, now=NOW)
    finally:
        os.umask(before)
    path = disk.path_of(kept.pk)
    assert [oct(one.stat().st_mode & 0o777) for one in (path, path.parent, shelf)] == ["0o600", "0o700", "0o700"]


@pytest.mark.django_db
def test_ids_cannot_be_guessed() -> None:
    ids = {store(upload(), by_id=None, now=NOW).pk for _ in range(20)}
    assert len(ids) == 20
    assert all(len(bytes.fromhex(one)) * 8 >= 128 for one in ids)


@pytest.mark.django_db
def test_an_empty_file_is_refused_with_a_sentence(shelf: Path) -> None:
    with pytest.raises(ValidationError, match=r"“nothing\.txt” is empty") as refused:
        store(upload(b"", "nothing.txt"), by_id=None, now=NOW)
    assert refused.value.code == "empty"
    assert on_disk(shelf) == []
    assert not StoredFile.objects.exists()


@pytest.mark.django_db
def test_the_limit_is_to_the_byte(settings: Settings, shelf: Path) -> None:
    settings.MAX_UPLOAD_MB = 1
    kept = store(upload(b"x" * 1024 * 1024, "big.bin"), by_id=None, now=NOW)
    with pytest.raises(ValidationError) as refused:
        store(upload(b"x" * (1024 * 1024 + 1), "big.bin"), by_id=None, now=NOW)
    assert refused.value.messages == ["“big.bin” is too large. A file can have up to 1 MB."]
    assert on_disk(shelf) == [kept.pk]
    assert StoredFile.objects.get() == kept


class Growing(ContentFile):
    """A file that says it is small and never ends."""

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """One kilobyte after another."""
        while True:
            yield b"x" * 1024


class Broken(ContentFile):
    """A file whose transfer breaks off."""

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """A little, then an error."""
        yield b"x" * 1024
        raise ConnectionResetError


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "code"), [(Growing, "too_large"), (Broken, "disk")])
def test_nothing_half_written_stays(settings: Settings, shelf: Path, kind: type[ContentFile], code: str) -> None:
    settings.MAX_UPLOAD_MB = 1
    with pytest.raises(ValidationError) as refused:
        store(kind(b"x", name="big.bin"), by_id=None, now=NOW)
    assert refused.value.code == code
    assert on_disk(shelf) == []


@pytest.mark.django_db
def test_a_disk_that_refuses_is_said_plainly(shelf: Path) -> None:
    shelf.write_text("a file stands where the folder should be")
    with pytest.raises(ValidationError, match="the disk is full or not writable"):
        store(upload(), by_id=None, now=NOW)


@pytest.mark.django_db(transaction=True)
class TestTransactions:
    """The bytes go the way of the row."""

    def test_a_commit_keeps_them(self, shelf: Path) -> None:
        kept = store(upload(), by_id=None, now=NOW)
        assert on_disk(shelf) == [kept.pk]

    def test_a_rollback_takes_them(self, shelf: Path) -> None:
        with pytest.raises(KeyError):
            self.verb_that_fails(shelf)
        assert on_disk(shelf) == []
        assert not StoredFile.objects.exists()

    @transaction.atomic
    def verb_that_fails(self, shelf: Path) -> None:
        """Store a file, then raise."""
        store(upload(), by_id=None, now=NOW)
        assert len(on_disk(shelf)) == 1
        raise KeyError

    def test_a_rollback_of_a_part_takes_that_part(self, shelf: Path) -> None:
        with transaction.atomic():
            first = store(upload(), by_id=None, now=NOW)
            with pytest.raises(KeyError):
                self.verb_that_fails_later()
        assert on_disk(shelf) == [first.pk]

    @transaction.atomic
    def verb_that_fails_later(self) -> None:
        """Store another file, then raise."""
        store(upload(), by_id=None, now=NOW)
        raise KeyError

    def test_after_an_error_of_the_database_the_sweep_decides(self, shelf: Path) -> None:
        """Whether a commit that failed took place is not known: bytes too many are better than too few."""
        with pytest.raises(OperationalError):
            self.verb_that_loses_its_database()
        assert len(on_disk(shelf)) == 1

    @transaction.atomic
    def verb_that_loses_its_database(self) -> None:
        """Store a file, then lose the connection."""
        store(upload(), by_id=None, now=NOW)
        raise OperationalError("the server closed the connection")


@pytest.mark.django_db
def test_an_uploaded_file_comes_in_any_form(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7")
    with (tmp_path / "report.pdf").open("rb") as opened:
        kept = store(File(opened), by_id=None, now=NOW)
    assert (kept.name, kept.content_type) == ("report.pdf", "application/pdf")
