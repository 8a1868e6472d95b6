"""How does a test get an instance of its own: a data folder, a database, and processes that use them?"""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[1]


@dataclass
class Instance:
    """Footpath in processes of its own, away from the database of the other tests."""

    folder: Path
    environment: dict[str, str]
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def footpath(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return self._run("-m", "footpath", *arguments)

    def python(self, code: str) -> str:
        """Run some Python with Django set up; returns what it printed."""
        done = self._run("-c", f"import django; django.setup()\n{code}")
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def start(self, *arguments: str, group: bool = False) -> subprocess.Popen[str]:
        """Start a process that goes on; it is killed when the test ends, if it still lives."""
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env=self.environment,
            cwd=self.folder,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=group,
        )
        self.started.append(process)
        return process

    def end(self) -> None:
        """Kill what still runs."""
        for process in self.started:
            if process.poll() is None:
                process.kill()
            process.wait()
            if process.stdout:
                process.stdout.close()

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        whole = [sys.executable, *arguments]
        return subprocess.run(
            whole, env=self.environment, cwd=self.folder, text=True, capture_output=True, timeout=120, check=False
        )


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    """An instance with an empty database of the kind that the tests run on; nothing is migrated yet."""
    environment = {**os.environ, "FOOTPATH_DATA": str(tmp_path / "data"), "PYTHONUNBUFFERED": "1"}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    name = f"footpath_{secrets.token_hex(6)}"
    made = Instance(tmp_path, environment)
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) if on_postgresql() else Nothing() as server:
        if isinstance(server, psycopg.Connection):
            server.execute(f"CREATE DATABASE {name}".encode())
            environment["DATABASE_URL"] = beside(os.environ["DATABASE_URL"], name)
        try:
            yield made
        finally:
            made.end()
            if isinstance(server, psycopg.Connection):
                server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


class Nothing:
    """Stands where there is no server to connect to."""

    def __enter__(self) -> None: ...
    def __exit__(self, *_: object) -> None: ...


def on_postgresql() -> bool:
    """Whether the tests run on PostgreSQL."""
    return connection.vendor == "postgresql"


def beside(address: str, name: str) -> str:
    """The address of another database on the same server."""
    start, _, query = address.partition("?")
    return start.rpartition("/")[0] + "/" + name + ("?" + query if query else "")


def wait_for(what: Callable[[], object], *, seconds: float = 15.0) -> bool:
    """Whether something becomes true within that time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if what():
            return True
        time.sleep(0.05)
    return False
