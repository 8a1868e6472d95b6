"""Who takes the calls of webhooks in the tests? A real web server on loopback that answers as it is told."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


@dataclass
class Call:
    """What came in."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """Takes calls and answers with the next of `answers`: a number, hang, trickle, slow, or where to go; then 200."""

    port: int = 0
    answers: list[int | str] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def host(self) -> str:
        """As the list of hosts inside has it."""
        return f"127.0.0.1:{self.port}"


class Handler(BaseHTTPRequestHandler):
    """One call."""

    receiver: Receiver

    def do_POST(self) -> None:
        """Keep what came, answer as told."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.receiver.calls.append(Call(self.path, headers, body))
        answer = self.receiver.answers.pop(0) if self.receiver.answers else 200
        if answer == "hang":
            self.receiver.over.wait(5)
        elif answer == "trickle":
            self.trickle()
        elif answer == "slow":
            self.receiver.over.wait(0.5)
            self.say(200)
        else:
            self.say(answer)

    def trickle(self) -> None:
        """A byte now and then, never a whole answer."""
        with suppress(OSError):
            while not self.receiver.over.wait(0.1):
                self.wfile.write(b"H")

    def say(self, answer: int | str) -> None:
        """A number, or a way elsewhere; always with a body that nobody must read."""
        self.send_response(answer if isinstance(answer, int) else 307)
        if isinstance(answer, str):
            self.send_header("Location", answer)
        self.end_headers()
        with suppress(OSError):  # whoever called may have read enough
            self.wfile.write(b"zq-canary-body " * 1000)

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


def server_of(receiver: Receiver) -> ThreadingHTTPServer:
    """The server behind a receiver, not running yet."""
    handler = type("Here", (Handler,), {"receiver": receiver})
    server = ThreadingHTTPServer(("127.0.0.1", receiver.port), handler)
    server.daemon_threads = True
    receiver.port = server.server_address[1]
    return server


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    """A receiver that the house has listed, so that it may be called on loopback."""
    made = Receiver()
    server = server_of(made)
    settings.WEBHOOK_HOSTS = [made.host]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield made
    made.over.set()
    server.shutdown()
    server.server_close()
