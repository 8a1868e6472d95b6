"""Does the database answer, is it the right kind, up to date, and does it keep what it was given?"""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor

from footpath.site.doctor.finding import Finding, mend, ok
from footpath.site.prepare import newer_migrations

OLDEST_POSTGRESQL = 15
# File systems of other machines: SQLite's locks and its shared memory do not work there.
REMOTE = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "davfs"})
FULL = 2


def reached() -> Finding:
    """The database answers, and its version will do."""
    try:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, InterfaceError) as error:
        return mend("database", f"It does not answer: {one_line(error)} Please start it, or mend DATABASE_URL.")
    return kind(connection.vendor, ".".join(map(str, connection.get_database_version())))


def kind(vendor: str, version: str) -> Finding:
    """Which database it is; Footpath knows two."""
    if vendor == "sqlite":
        return ok("database", f"SQLite {version}")
    if vendor != "postgresql":
        return mend("database", f"{vendor} is not supported: DATABASE_URL must name SQLite or PostgreSQL.")
    if int(version.split(".", maxsplit=1)[0]) < OLDEST_POSTGRESQL:
        return mend("database", f"PostgreSQL {version} is too old: please upgrade to {OLDEST_POSTGRESQL} or newer.")
    return ok("database", f"PostgreSQL {version}")


def migrations(now: datetime) -> Finding:
    """The tables are those of this version."""
    executor = MigrationExecutor(connection)
    if newer := newer_migrations(executor):
        says = f"The database was made by a newer Footpath ({newer[0]}): please install that one."
        return mend("migrations", says)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        return mend("migrations", f"{len(missing)} are missing: please run `footpath migrate`.")
    return ok("migrations", "all applied")


def keeping(now: datetime) -> Finding:
    """What the database has said to be written is still there after a crash."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('fsync'), current_setting('synchronous_commit')")
            return flushed(*cursor.fetchone())
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        journal = str(cursor.fetchone()[0])
        cursor.execute("PRAGMA synchronous")
        synchronous = int(cursor.fetchone()[0])
    return sqlite(journal, synchronous, Path(str(settings.DATABASES["default"]["NAME"])))


def flushed(fsync: str, synchronous: str) -> Finding:
    """PostgreSQL's own two switches."""
    if fsync == "off" or synchronous == "off":
        says = f"PostgreSQL may forget what it has confirmed (fsync {fsync}, synchronous_commit {synchronous}): "
        return mend("keeping", says + "please set both to on.")
    return ok("keeping", "what PostgreSQL confirms is on its disk")


def sqlite(journal: str, synchronous: int, path: Path, mounts: Path = Path("/proc/mounts")) -> Finding:
    """SQLite's journal, how it writes, and the disk it lies on."""
    kind_of_disk = file_system(path, mounts)
    if kind_of_disk in REMOTE:
        says = f"SQLite lies on {kind_of_disk}, where its locks do not hold: please put FOOTPATH_DATA on a local disk, "
        return mend("keeping", says + "or use PostgreSQL.")
    if journal.lower() != "wal" or synchronous < FULL:
        says = f"SQLite runs with journal {journal}, synchronous {synchronous}: it must be wal and {FULL} (FULL). "
        return mend("keeping", says + "A disk that allows no write-ahead log is the usual cause.")
    return ok("keeping", f"write-ahead log, synchronous FULL, on {kind_of_disk or 'a disk of unknown kind'}")


def file_system(path: Path, mounts: Path) -> str:
    """On which kind of file system a path lies; empty where the machine does not say."""
    try:
        lines = [line.split() for line in mounts.read_text(errors="replace").splitlines()]
    except OSError:
        return ""
    found = [(len(line[1]), line[2]) for line in lines if len(line) > 2 and path.is_relative_to(_unescaped(line[1]))]
    return max(found, key=lambda pair: pair[0], default=(0, ""))[1]


def one_line(error: Exception) -> str:
    """What the driver says, in one line that ends."""
    text = " ".join(str(error).split())[:300] or type(error).__name__
    return text if text.endswith(".") else text + "."


def _unescaped(mount: str) -> str:
    return mount.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
