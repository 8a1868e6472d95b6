"""Who starts the web server and the worker, and ends both?"""

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from types import FrameType

from django.conf import settings
from django.core.management import CommandError

from footpath.site.prepare import say

PATIENCE = 6.0  # seconds that a child has for its end before it is killed
LONGEST_REST = 30.0
FRUGAL = {"MALLOC_ARENA_MAX": "2"}  # glibc keeps memory for each thread apart else, and gives none of it back
_TRIES, _STARTING = 3, 60.0  # starts, and seconds in all, of a web server that has never answered


def refuse_busy_port(host: str, port: int) -> None:
    """Say in one line that somebody else listens there, or that nobody can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                message = f"Port {port} is in use. Please stop what listens there, or give another --port."
            else:
                message = f"Footpath cannot listen on {host} port {port}: {error.strerror}."
            raise CommandError(message) from None


class Child:
    """A process that must run; when it ends, it is started again, after a rest that grows."""

    def __init__(self, name: str, module: str, *arguments: object) -> None:
        """The process `python -m module …`, started at once; it is told who its parent is."""
        own = [str(one) for one in (*arguments, "--parent", os.getpid())]
        self.name, self.command = name, [sys.executable, "-m", module, *own]
        self.ends = 0
        self.rest = 0.5
        self.start()

    def start(self) -> None:
        """Start the process, in our process group."""
        self.started = time.monotonic()
        self.again: float | None = None
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, env=FRUGAL | os.environ)

    def tend(self) -> None:
        """Notice that the process has ended, and start another when the rest is over."""
        if self.process.poll() is None:
            return
        now = time.monotonic()
        if self.again is None:
            self.ends += 1
            self.rest = 0.5 if now - self.started > 60 else min(self.rest * 2, LONGEST_REST)
            self.again = now + self.rest
            say(f"The {self.name} ended ({self.process.returncode}); starting another in {self.rest:.0f} s.")
        elif now >= self.again:
            self.start()


class Parent:
    """The process that serves: it watches over its children until it is told to stop."""

    def __init__(self, host: str, port: int, *, demo: bool) -> None:
        """Start both children; with `demo`, anybody may be anybody of the demonstration."""
        self.stopping = False
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._stop)
        self.address = (host, port)
        listen = ["--host", host, "--port", port, "--workers", settings.WEB_WORKERS]
        self.web = Child("web server", "footpath.site.web", *listen, *(["--demo"] if demo else []))
        self.worker = Child("worker", "footpath", "worker")

    def run(self) -> int:
        """Serve; returns the exit code."""
        answered, patience_ends = False, time.monotonic() + _STARTING
        while not self.stopping:
            self.web.tend()
            self.worker.tend()
            if not answered and self._answers():
                answered = True
                say(f"Footpath is at {settings.PUBLIC_URL}")
            if not answered and (self.web.ends >= _TRIES or time.monotonic() > patience_ends):
                say("The web server does not answer; the lines above say why.")
                break
            time.sleep(0.2)
        self._end_children()
        return 0 if self.stopping else 1

    def _answers(self) -> bool:
        host, port = self.address
        anywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}
        connection = HTTPConnection(anywhere.get(host, host), port, timeout=5)
        try:
            connection.request("GET", "/healthz", headers={"Host": settings.PUBLIC_URL.split("://")[-1]})
            return connection.getresponse().status < 500
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def _end_children(self) -> None:
        deadline = time.monotonic() + PATIENCE
        running = [child.process for child in (self.web, self.worker) if child.process.poll() is None]
        for process in running:
            process.terminate()
        for process in running:
            try:
                process.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()  # granian's own processes go with it: they are tied to it
                process.wait()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True


def serve(host: str, port: int, *, demo: bool = False) -> int:
    """Serve pages and run jobs until told to stop; returns the exit code."""
    return Parent(host, port, demo=demo).run()
