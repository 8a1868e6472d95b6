"""Whose worker is gone?"""

import time
from datetime import datetime

from django_tasks_db.models import DBTaskResult

from footpath.jobs.models import Beat
from footpath.jobs.queue import TaskResultStatus
from footpath.jobs.running import give_back


class Leases:
    """What one observer has seen of the workers that have a job at hand.

    A worker is gone when its last sign of life has not changed for `length` seconds of the observer's own
    monotonic clock. So no clock that is wrong, set or different on another machine ends a lease.
    """

    def __init__(self, length: float) -> None:
        """Leases that end `length` seconds after the last sign of life."""
        self.length = length
        self._looked = 0.0
        self._seen: dict[str, tuple[datetime | None, float]] = {}  # worker -> its last beat, since when we see it

    def end_those_of_the_dead(self, *, now: datetime, at: float | None = None) -> int:
        """Give the jobs of workers that are gone back to the queue and count them; `at` is monotonic time."""
        moment = time.monotonic() if at is None else at
        if moment - self._looked > self.length / 2:
            self._seen.clear()  # we were held up ourselves, perhaps with everybody else: count anew
        self._looked = moment
        beats = dict(Beat.objects.values_list("worker", "at"))
        ended = 0
        for row in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING):
            worker = row.worker_ids[-1]
            beat = beats.get(worker)
            last, since = self._seen.get(worker, (None, None))
            if since is None or last != beat:
                self._seen[worker] = (beat, moment)
            elif moment - since > self.length:
                ended += give_back(row, now=now)
        return ended
