"""Where do tests get a migrated database from? It is made once, kept between runs, and everybody gets a copy.

Which migrations and which libraries it was made with stands in its name: with others, another one is made.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[1]
KEPT = 86400.0  # seconds for which a folder that is not of this state of the code may still be in use


@pytest.fixture(scope="session")
def prepared(pytestconfig: pytest.Config) -> Path:
    """A data folder in which `footpath migrate` has been run: on PostgreSQL, its database is `template_of` it."""
    every = pytestconfig.cache.mkdir("prepared")
    address = os.environ.get("DATABASE_URL", "")
    folder = every / f"{'postgresql' if address else 'sqlite'}-{state_of_the_code()}"
    with alone(every):
        for old in every.iterdir():
            if old.is_dir() and old != folder and old.stat().st_mtime < time.time() - KEPT:
                shutil.rmtree(old, ignore_errors=True)
        if address:
            with psycopg.connect(address, autocommit=True) as server:
                name = template_of(folder)
                known = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
                if not known:
                    shutil.rmtree(folder, ignore_errors=True)
                    server.execute(f"CREATE DATABASE {name}".encode())
        if not (folder / "done").exists():
            migrate(folder, {"DATABASE_URL": beside(address, template_of(folder))} if address else {})
    return folder


def migrate(folder: Path, more: dict[str, str]) -> None:
    """Bring a new database up to date, and collect the static files."""
    shutil.rmtree(folder, ignore_errors=True)
    environment = {**os.environ, "FOOTPATH_DATA": str(folder), **more}
    command = [sys.executable, "-m", "footpath", "migrate"]
    done = subprocess.run(command, env=environment, cwd=ROOT, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    (folder / "done").touch()


def state_of_the_code() -> str:
    """A name for the migrations there are, and the libraries."""
    found = hashlib.sha256(sys.version.encode())
    for path in [*sorted((ROOT / "src").glob("*/*/migrations/*.py")), *sorted((ROOT / "requirements").glob("*.txt"))]:
        found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()[:16]


def template_of(folder: Path) -> str:
    """The database of PostgreSQL that belongs to a prepared folder."""
    return "footpath_prepared_" + folder.name.rpartition("-")[2]


@contextmanager
def a_copy(name: str, address: str, *, template: str) -> Iterator[str]:
    """The address of a database of that name on the same server, as the template is; it goes away at the end."""
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        try:
            yield beside(address, name)
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Of several processes, one at a time."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def beside(address: str, name: str) -> str:
    """The address of another database on the same server."""
    start, _, query = address.partition("?")
    return start.rpartition("/")[0] + "/" + name + ("?" + query if query else "")


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: Any, prepared: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """A database of its own for each process; on SQLite a file, in which several connections can meet."""
    from django.conf import settings
    from django.db import connection

    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            file = tmp_path_factory.mktemp("database") / "test.sqlite3"
            shutil.copy(prepared / "footpath.sqlite3", file)
            settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = str(file)
            # Nobody needs these rows after a power failure: a commit does not wait for the disk.
            options = settings.DATABASES["default"]["OPTIONS"]
            options["init_command"] += " PRAGMA synchronous=OFF;"
            yield
            connection.close()
            return
        name = f"test_footpath_{os.getpid()}"
        with a_copy(name, os.environ["DATABASE_URL"], template=template_of(prepared)):
            settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = name
            yield
            connection.close()
