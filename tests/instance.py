"""How does a test get an instance of its own: a data folder, a database, and processes that use them?"""

import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.prepared import a_copy, template_of

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
            whole, env=self.environment, cwd=self.folder, text=True, capture_output=True, timeout=240, check=False
        )


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    """An instance with an empty database of the kind that the tests run on; nothing is migrated yet."""
    made = Instance(tmp_path, environment_in(tmp_path))
    with database(made.environment, template="template1"):
        yield made
        made.end()


@pytest.fixture
def ready(tmp_path: Path, prepared: Path) -> Iterator[Instance]:
    """An instance in which `footpath migrate` has been run."""
    shutil.copytree(prepared, tmp_path / "data", ignore=shutil.ignore_patterns("done", "*.lock"))
    made = Instance(tmp_path, environment_in(tmp_path))
    with database(made.environment, template=template_of(prepared)):
        yield made
        made.end()


def environment_in(folder: Path) -> dict[str, str]:
    """What processes of an instance are told."""
    environment = {**os.environ, "FOOTPATH_DATA": str(folder / "data"), "PYTHONUNBUFFERED": "1"}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return environment


@contextmanager
def database(environment: dict[str, str], *, template: str) -> Iterator[None]:
    """On PostgreSQL, a database of its own; on SQLite it lies in the data folder."""
    address = os.environ.get("DATABASE_URL")
    if not address:
        yield
        return
    with a_copy(f"footpath_{secrets.token_hex(6)}", address, template=template) as own:
        environment["DATABASE_URL"] = own
        yield


def wait_for(what: Callable[[], object], *, seconds: float = 60.0) -> bool:
    """Whether something becomes true within that time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if what():
            return True
        time.sleep(0.05)
    return False
