"""Does the doctor see what is wrong with a database?"""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from footpath.site.doctor import Verdict, database

OK, MEND = Verdict.OK, Verdict.MEND
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MOUNTS = """\
overlay / overlay rw 0 0
/dev/sda1 /srv ext4 rw 0 0
files:/all /srv/far\\040away nfs4 rw 0 0
"""


@pytest.mark.django_db
def test_this_database_is_well() -> None:
    assert database.reached().verdict is OK
    assert database.migrations(NOW).verdict is OK
    assert database.keeping(NOW).verdict in (OK, MEND)  # the server of the tests need not keep anything


@pytest.mark.parametrize(
    ("vendor", "version", "verdict"),
    [
        ("sqlite", "3.45.1", OK),
        ("postgresql", "14.11", MEND),
        ("postgresql", "15", OK),
        ("postgresql", "18.4", OK),
        ("mysql", "8.0", MEND),
    ],
)
def test_kinds_and_versions(vendor: str, version: str, verdict: Verdict) -> None:
    assert database.kind(vendor, version).verdict is verdict


@pytest.mark.django_db
def test_migrations_that_are_missing_or_of_a_newer_version() -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_applied("jobs", "9999_of_next_year")
    assert "jobs.9999_of_next_year" in database.migrations(NOW).says
    recorder.record_unapplied("jobs", "9999_of_next_year")
    recorder.record_unapplied("jobs", "0001_initial")
    assert database.migrations(NOW).verdict is MEND
    assert "footpath migrate" in database.migrations(NOW).says


@pytest.mark.parametrize(
    ("fsync", "commit", "verdict"), [("on", "on", OK), ("on", "local", OK), ("off", "on", MEND), ("on", "off", MEND)]
)
def test_a_postgresql_that_forgets(fsync: str, commit: str, verdict: Verdict) -> None:
    assert database.flushed(fsync, commit).verdict is verdict


@pytest.mark.parametrize(
    ("journal", "synchronous", "path", "verdict"),
    [
        ("wal", 2, "/srv/footpath.sqlite3", OK),
        ("WAL", 3, "/var/footpath.sqlite3", OK),
        ("delete", 2, "/srv/footpath.sqlite3", MEND),
        ("wal", 1, "/srv/footpath.sqlite3", MEND),
        ("wal", 2, "/srv/far away/footpath.sqlite3", MEND),
    ],
)
def test_how_sqlite_keeps(journal: str, synchronous: int, path: str, verdict: Verdict, tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert database.sqlite(journal, synchronous, Path(path), mounts).verdict is verdict


def test_a_machine_that_does_not_say_what_it_mounts(tmp_path: Path) -> None:
    assert database.file_system(Path("/srv"), tmp_path / "nothing") == ""
