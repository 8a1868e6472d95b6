"""Who serves what is measured, who asks it over HTTP, and how much memory does it take?"""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected
from pathlib import Path
from urllib.parse import urlencode


@dataclass
class Answer:
    """What came back: the body as it was sent, compressed or not."""

    status: int
    body: bytes
    headers: dict[str, str]


class Browser:
    """One connection that is kept open, with the cookies of one person."""

    def __init__(self, port: int, cookies: dict[str, str] | None = None) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies: dict[str, str] = dict(cookies or {})

    def get(self, path: str, *, packed: bool = True) -> Answer:
        """A page or a file."""
        return self._answer("GET", path, None, {"Accept-Encoding": "gzip, br"} if packed else {})

    def post(self, path: str, values: Mapping[str, str | list[str]]) -> Answer:
        """A form that is sent."""
        body = urlencode({**values, "csrfmiddlewaretoken": self.cookies.get("csrftoken", "")}, doseq=True)
        return self._answer("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def _answer(self, verb: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        response = self._response(verb, path, body, {**headers, "Cookie": cookies} if cookies else headers)
        content = response.read()
        for header in response.headers.get_all("Set-Cookie", []):
            name, _, value = header.partition(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(response.status, content, {key.lower(): value for key, value in response.headers.items()})

    def _response(self, verb: str, path: str, body: str | None, headers: dict[str, str]) -> HTTPResponse:
        try:
            self.connection.request(verb, path, body, headers)
            return self.connection.getresponse()
        except (RemoteDisconnected, ConnectionResetError):  # nobody had spoken on it for a while
            self.connection.close()
            self.connection.request(verb, path, body, headers)
            return self.connection.getresponse()


@dataclass
class Server:
    """Footpath as it serves: the parent, and where."""

    process: subprocess.Popen[bytes]
    port: int
    environment: dict[str, str]

    def signed_in(self, email: str, password: str) -> Browser:
        """Somebody who has come in through the sign-in page."""
        browser = Browser(self.port)
        browser.get("/sign-in/")
        answer = browser.post("/sign-in/", {"email": email, "password": password})
        if answer.status != 302:
            sys.exit(f"{email} could not sign in: {answer.status}")
        return browser

    def memory(self) -> dict[str, float]:
        """MB of each process, shared pages by halves (PSS); what starts the web processes counts as web."""
        found = {"parent": _pss(self.process.pid), "web": 0.0, "worker": 0.0}
        for child in _children(self.process.pid):
            web = "footpath.site.web" in Path(f"/proc/{child}/cmdline").read_text()
            found["web" if web else "worker"] += sum(_pss(pid) for pid in [child, *_children(child)])
        return found


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[Server]:
    """`footpath serve`, as people start it, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "footpath", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield Server(process, port, environment)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if Browser(port).get("/readyz").status == 200:
                return
        except OSError:
            time.sleep(0.2)
    sys.exit("Footpath does not serve; the lines above say why.")


def _children(pid: int) -> list[int]:
    """The processes that a process has started."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def _pss(pid: int) -> float:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)
    return int(found.group(1)) / 1024 if found else 0.0
