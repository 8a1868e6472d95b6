"""Does one command serve, heal itself, stop cleanly, and leave nothing behind?"""

import json
import os
import signal
import socket
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.instance import Instance, wait_for

TOKEN = """
from django.utils import timezone
from footpath.people.models import Person
from footpath.people.actions import make_token
from footpath.people.programs.models import Scope
ana = Person.objects.create(name="Ana", email="ana@example.org")
print(make_token(ana, name="Sheet", scope=Scope.WRITE, by=ana, now=timezone.now()).secret)
"""
AWAY = '{"first": "2030-12-24", "last": "2030-12-31"}'


class Answer(NamedTuple):
    """What a program was answered."""

    status: int
    body: str
    replayed: str | None


class Served:
    """A running `footpath serve`."""

    def __init__(self, instance: Instance) -> None:
        """Start it on a free port, and wait until it says that it is there."""
        self.port = free_port()
        self.parent = instance.start("-m", "footpath", "serve", "--port", str(self.port), group=True)
        self.lines = self._until("Footpath is at")

    def get(self, path: str) -> tuple[int, str]:
        """What a page answers; (0, "") while nobody does."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        except (OSError, HTTPException):
            return 0, ""
        finally:
            connection.close()

    def post(self, path: str, body: str, secret: str) -> Answer:
        """What a program is answered that sends this with a key."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json", "Idempotency-Key": "away-1"}
        connection.request("POST", path, body, headers)
        response = connection.getresponse()
        answer = Answer(response.status, response.read().decode(), response.getheader("Idempotent-Replayed"))
        connection.close()
        return answer

    def children(self) -> dict[int, str]:
        """Every living process below the parent, with what it runs."""
        table = {pid: parent for pid in pids() if (parent := parent_of(pid)) is not None}
        below, found = {self.parent.pid}, dict[int, str]()
        for _ in range(4):
            below |= {pid for pid, parent in table.items() if parent in below}
        for pid in below - {self.parent.pid}:
            found[pid] = Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
        return found

    def the(self, what: str) -> int:
        """The child that runs that."""
        return next(
            pid for pid, command in self.children().items() if what in command and parent_of(pid) == self.parent.pid
        )

    def _until(self, text: str) -> list[str]:
        lines: list[str] = []
        assert self.parent.stdout is not None
        for line in self.parent.stdout:
            lines.append(line.rstrip())
            if text in line:
                return lines
        raise AssertionError("\n".join(lines))


def pids() -> list[int]:
    """All processes."""
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def parent_of(pid: int) -> int | None:
    """Who started a process; None when it is gone or a zombie."""
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return None
    return None if state == "Z" else int(parent)


def is_free(port: int) -> bool:
    """Whether nobody listens on a port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(ready: Instance) -> Served:
    """Footpath, just started."""
    return Served(ready)


def test_it_serves_and_says_where(served: Served) -> None:
    assert served.lines[-1] == f"Footpath is at http://127.0.0.1:{served.port}"
    assert served.get("/healthz") == (200, "ok")
    assert wait_for(lambda: served.get("/readyz")[0] == 200)
    facts = json.loads(served.get("/readyz")[1])
    assert (facts["database"], facts["jobs"], facts["workers"]) == ("ok", "ok", 1)


@pytest.mark.same_anywhere
def test_ctrl_c_ends_everything_cleanly(served: Served) -> None:
    children = served.children()
    assert len(children) == 3  # granian, its worker, and ours
    os.killpg(served.parent.pid, signal.SIGINT)  # as a terminal does: to the whole group
    assert served.parent.wait(timeout=30) == 0
    assert not any(parent_of(pid) for pid in children)
    assert served.parent.stdout is not None
    assert "Traceback" not in served.parent.stdout.read()


@pytest.mark.same_anywhere
def test_a_request_to_end_is_followed(served: Served) -> None:
    children = served.children()
    served.parent.terminate()
    assert served.parent.wait(timeout=30) == 0
    assert not any(parent_of(pid) for pid in children)


@pytest.mark.same_anywhere
def test_a_killed_parent_leaves_nothing_behind(served: Served) -> None:
    children = served.children()
    assert len(children) == 3
    served.parent.kill()
    assert wait_for(lambda: not any(parent_of(pid) for pid in children), seconds=3)
    # The last thread of a process lets go of its socket a moment after the first one is gone.
    assert wait_for(lambda: is_free(served.port), seconds=3)


@pytest.mark.same_anywhere
@pytest.mark.parametrize("what", ["footpath worker", "footpath.site.web"])
def test_what_dies_is_started_again(served: Served, what: str) -> None:
    before = served.children()
    killed = served.the(what)
    gone = {killed} | {pid for pid in before if parent_of(pid) == killed}  # granian's own go with it
    os.kill(killed, signal.SIGKILL)
    assert wait_for(lambda: any(what in command for pid, command in served.children().items() if pid not in before))
    assert wait_for(lambda: len(served.children()) == 3 and not any(parent_of(pid) for pid in gone))
    assert wait_for(lambda: served.get("/healthz")[0] == 200)


@pytest.mark.same_anywhere
def test_a_port_in_use_is_one_line(instance: Instance) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = instance.footpath("serve", "--port", str(other.getsockname()[1]))
    assert done.returncode == 1
    assert done.stderr.startswith("footpath: Port ")
    assert len(done.stderr.splitlines()) == 1
    assert not (instance.folder / "data/footpath.sqlite3").exists()


@pytest.mark.same_anywhere
def test_an_address_that_is_not_ours_is_one_line(instance: Instance) -> None:
    done = instance.footpath("serve", "--host", "203.0.113.7")
    assert done.returncode == 1
    assert "cannot listen on 203.0.113.7" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.same_anywhere
def test_a_later_start_has_nothing_to_prepare(instance: Instance) -> None:
    Served(instance).parent.terminate()
    instance.end()
    again = Served(instance)
    assert again.lines == [f"Footpath is at http://127.0.0.1:{again.port}"]


def test_a_write_that_is_sent_again_after_a_restart_happens_once(ready: Instance) -> None:
    """D-RC-04: what was answered to an Idempotency-Key is known to the next process, too."""
    secret = ready.python(TOKEN)
    served = Served(ready)
    first = served.post("/api/v1/people/1/say-away", AWAY, secret)
    served.parent.kill()
    ready.end()
    again = Served(ready).post("/api/v1/people/1/say-away", AWAY, secret)
    assert (first.status, again.status) == (200, 200)
    assert first.body == again.body
    assert (first.replayed, again.replayed) == (None, "true")
    assert ready.python("from footpath.people.models import Absence; print(Absence.objects.count())") == "1"
