"""Who runs the jobs?

A worker: one job at a time, with a heart that beats beside it.
"""

import logging
import os
import secrets
import signal
import socket
import threading
import time
from datetime import datetime
from types import FrameType

from django.db import DatabaseError, InterfaceError, close_old_connections, connection
from django.db.models.functions import Now
from django.utils import timezone

from footpath.jobs.lease import Leases
from footpath.jobs.models import Beat
from footpath.jobs.queue import policy_of
from footpath.jobs.running import Outcome, claim, run
from footpath.jobs.ticking import tick

log = logging.getLogger(__name__)
HEARTBEAT, LEASE, POLL = 1.5, 6.0, 0.5  # seconds


class Worker:
    """Runs jobs until told to stop; its heart says that it lives, finds the dead and starts what is due."""

    def __init__(self, *, heartbeat: float = HEARTBEAT, lease: float = LEASE) -> None:
        """A worker whose jobs are taken over when its heart was silent for `lease` seconds."""
        self.name = _new_name()
        self.stopping = False
        self.beating = threading.Lock()
        self.heartbeat = heartbeat
        self.leases = Leases(lease)
        self.ticks = True  # its heart also puts what falls due into the queue
        self.slots: dict[str, datetime] = {}
        self.busy: tuple[str, float] | None = None  # the job that runs now, and when it must have ended

    def run(self) -> None:
        """Work until the process is asked to end; the job at hand is finished first."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._stop)
        self.live()
        rest = POLL
        while not self.stopping:
            try:
                worked = self.work_once(now=timezone.now()) is not None
                rest = POLL
            except (DatabaseError, InterfaceError):
                # What became of the job may not have been kept: under a new name the old lease runs out.
                log.exception("the database does not answer; trying again in %.0f s", rest * 2)
                self.name, worked, rest = _new_name(), False, min(rest * 2, 10.0)
                connection.close()
            if not worked:
                time.sleep(rest)
        self.leave()

    def live(self) -> None:
        """Let the heart beat, in a thread of its own."""
        threading.Thread(target=self._live, daemon=True).start()

    def leave(self) -> None:
        """Say goodbye: nobody is to wait for this worker."""
        self.stopping = True
        with self.beating:  # a beat that had begun would come after the goodbye
            pass
        Beat.objects.filter(worker=self.name).delete()

    def work_once(self, *, now: datetime) -> tuple[str, Outcome] | None:
        """Run one job that is ready at `now`; returns which it was and what became of it, or None if there is none."""
        close_old_connections()
        row = claim(self.name, now=now)
        if row is None:
            return None
        self.busy = (row.task_path, time.monotonic() + policy_of(row.task_path).limit)
        try:
            return row.task_path, run(row, clock=timezone.now)
        finally:
            self.busy = None

    def beat(self) -> None:
        """Say that this worker lives, give back the jobs of those that do not, and start what is due."""
        Beat.objects.update_or_create(worker=self.name, defaults={"at": Now()})
        self.leases.end_those_of_the_dead(now=timezone.now())
        if self.ticks:
            tick(now=timezone.now(), known=self.slots)

    def _live(self) -> None:
        while not self.stopping:
            try:
                close_old_connections()
                with self.beating:
                    if not self.stopping:
                        self.beat()
            except Exception:  # nothing may stop the heart, or this worker's jobs would be given to others
                log.exception("a heartbeat failed")
                connection.close()
            self._end_what_hangs()
            time.sleep(self.heartbeat)
        connection.close()

    def _end_what_hangs(self) -> None:
        busy = self.busy
        if busy and time.monotonic() > busy[1]:
            log.error("%s took longer than its limit; this worker ends so that others go on", busy[0])
            os._exit(70)  # a thread cannot be stopped; the lease ends and the attempt counts

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True


def _new_name() -> str:
    return f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"
