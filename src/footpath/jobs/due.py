"""How is everything that is due done once, where no worker runs all the time?"""

import time
from collections.abc import Iterator
from datetime import datetime

from django.db.models.functions import Now
from django_tasks_db.models import DBTaskResult

from footpath.jobs.models import Beat
from footpath.jobs.queries import SILENT
from footpath.jobs.queue import TaskResultStatus
from footpath.jobs.running import Outcome
from footpath.jobs.ticking import tick
from footpath.jobs.worker import Worker


def run_everything_due(worker: Worker, *, now: datetime) -> Iterator[tuple[str, Outcome]]:
    """Run what is due at `now` and the jobs that this makes, each once; which job, and what became of it.

    What fails is tried again by whoever comes later. Safe beside other workers: each job is claimed, and while it runs
    a heart beats. What a worker had at hand that was killed is waited for until its lease ends.
    """
    worker.ticks = False  # what falls due meanwhile is the next run's
    worker.live()
    try:
        tick(now=now)
        while True:
            left = _orphans(worker)  # first: what the heart gives back from now on is found by the look that follows
            ran = worker.work_once(now=now)
            if ran:
                yield ran
            elif left:
                time.sleep(worker.heartbeat)  # the heart gives them back when nobody has claimed them for long enough
            else:
                return
    finally:
        worker.leave()


def _orphans(worker: Worker) -> bool:
    """Whether somebody's job lies there who has not been heard of lately."""
    alive = set(Beat.objects.filter(at__gte=Now() - SILENT).values_list("worker", flat=True)) | {worker.name}
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING).values_list("worker_ids", flat=True)
    return any(workers[-1] not in alive for workers in running)
