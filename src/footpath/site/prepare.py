"""What must be done before Footpath can serve?"""

import fcntl
import hashlib
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from footpath.growth.practice.coach import broken
from footpath.site.first_tables import is_empty, make_tables

_LOCK = 0x666F6F74  # any number that nobody else uses
FINGERPRINT = "static.fingerprint"  # in the data folder: which files were collected


def prepare(*, demo: bool) -> None:
    """Bring database and static files up to date; with `demo`, fill an empty database."""
    folder = Path(settings.DATA)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "prepare.lock").open("w") as lock:  # of several processes that start together, one does it
        fcntl.flock(lock, fcntl.LOCK_EX)
        migrate()
        collect()
        for line in broken():
            say(f"The coach is silent until this is mended: {line}")
        if demo:
            fill()
    connections.close_all()


def say(line: str) -> None:
    """Show progress at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def migrate() -> None:
    """Run the migrations that are missing; of several machines that start together, one does it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
    executor = MigrationExecutor(connection)
    if newer := newer_migrations(executor):
        raise CommandError(f"The database was made by a newer Footpath ({newer[0]}). Please install that one.")
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        if is_empty():
            say("Making the tables of a new database …")
            make_tables(executor)
        else:
            say(f"Bringing the database up to date ({len(plan)} steps) …")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


def collect() -> None:
    """Collect the static files when one of them has changed since the last time."""
    note, current = Path(settings.DATA) / FINGERPRINT, fingerprint()
    if note.exists() and note.read_text() == current:
        return
    say("Collecting pictures, styles and scripts …")
    call_command("collectstatic", verbosity=0, interactive=False)
    note.write_text(current)


def fill() -> None:
    """Fill an empty database with the demonstration organization."""
    if not find_spec("footpath.demo.fill"):
        raise CommandError("The demonstration is not part of this installation.")
    import_module("footpath.demo.fill").fill_if_empty(now=timezone.now(), say=say)


def newer_migrations(executor: MigrationExecutor) -> list[str]:
    """Migrations in the database that this version does not know."""
    known = executor.loader.disk_migrations
    ours = {app for app, _ in known}
    strangers = [f"{app}.{name}" for app, name in executor.loader.applied_migrations if app in ours]
    return [one for one in strangers if tuple(one.split(".", 1)) not in known and one not in _replaced(executor)]


def _replaced(executor: MigrationExecutor) -> set[str]:
    squashed = executor.loader.replacements.values()
    return {f"{app}.{name}" for migration in squashed for app, name in migration.replaces}


def fingerprint() -> str:
    """What the static files of this version are like, by name, size and age."""
    digest = hashlib.sha256(str(settings.STORAGES["staticfiles"]).encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            state = Path(storage.path(name)).stat()
            digest.update(f"{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
