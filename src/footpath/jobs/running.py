"""How does one job run, and what becomes of one that fails?"""

import logging
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from inspect import signature
from traceback import format_exception
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django_tasks_db.models import DBTaskResult, get_date_max

from footpath.jobs.queue import TaskResultStatus, policy_of

Row = DBTaskResult[..., Any]  # a job as it lies in the queue
log = logging.getLogger(__name__)


class Outcome(Enum):
    """What became of one run of a job."""

    DONE = "done"
    AGAIN = "to be tried again"
    PARKED = "parked"
    LOST = "taken over by another worker"


@dataclass
class Ran:
    """What became of the jobs that ran, and the tracebacks of those that raised."""

    done: int = 0
    again: int = 0
    parked: int = 0
    errors: list[str] = field(default_factory=list)

    def note(self, row: Row, outcome: Outcome) -> None:
        """Count one outcome."""
        self.done += outcome is Outcome.DONE
        self.again += outcome is Outcome.AGAIN
        self.parked += outcome is Outcome.PARKED
        if outcome in (Outcome.AGAIN, Outcome.PARKED):
            self.errors.append(row.traceback)


def ready(now: datetime) -> QuerySet[Row]:
    """The jobs that may run at `now`, in their order."""
    jobs: QuerySet[Row] = DBTaskResult.objects.filter(status=TaskResultStatus.READY)
    return jobs.filter(Q(run_after=get_date_max()) | Q(run_after__lte=now))  # no run_after is kept as year 9999


def claim(worker: str, *, now: datetime) -> Row | None:
    """Take the first ready job for `worker`; None when there is none, or others were faster with all we saw.

    A conditional update, which works alike on both databases; the job's past workers are part of the
    condition, so that a job which came and went meanwhile is not taken with an old count of attempts.
    """
    for row in ready(now)[:10]:
        workers = [*row.worker_ids, worker]
        mine = DBTaskResult.objects.filter(pk=row.pk, status=TaskResultStatus.READY, worker_ids=row.worker_ids).update(
            status=TaskResultStatus.RUNNING, worker_ids=workers, started_at=now
        )
        if mine:
            row.worker_ids = workers
            return row
    return None


def run(row: Row, *, clock: Callable[[], datetime]) -> Outcome:
    """Run a claimed job and keep what became of it: done, to be tried again later, or parked."""
    try:
        _call(row, now=clock())
    except (Exception, SystemExit) as error:
        return _keep_failure(row, error, now=clock())
    done = _keep(row, status=TaskResultStatus.SUCCESSFUL, finished_at=clock(), traceback="", exception_class_path="")
    return Outcome.DONE if done else Outcome.LOST


def give_back(row: Row, *, now: datetime) -> bool:
    """Make a job ready again whose worker is gone, or park it when it has cost too many workers."""
    allowed = max(policy_of(row.task_path).retries + 1, 3)  # a stopped machine is not the job's fault
    if len(row.worker_ids) < allowed:
        return _keep(row, status=TaskResultStatus.READY)
    log.error("%s (%s) is parked: %s workers were lost while it ran", row.task_path, row.pk, len(row.worker_ids))
    lost = f"{len(row.worker_ids)} workers were lost while this job ran."
    path = "footpath.jobs.WorkerLost"
    return _keep(row, status=TaskResultStatus.FAILED, finished_at=now, traceback=lost, exception_class_path=path)


def unpark() -> int:
    """Make every job that was given up ready again, with all its tries; returns how many there were."""
    fresh = {"worker_ids": [], "run_after": get_date_max(), "started_at": None, "finished_at": None}
    given_up: QuerySet[Row] = DBTaskResult.objects.filter(status=TaskResultStatus.FAILED)
    return given_up.update(status=TaskResultStatus.READY, **fresh)


def run_all(*, now: datetime, raise_errors: bool = False, most: int = 10_000) -> Ran:
    """Run every job that is ready at `now`, and the jobs that these make; `most` of them, lest it never ends.

    With `raise_errors` the first job that fails raises RuntimeError with that job's traceback.
    """
    ran = Ran()
    for _ in range(most):
        row = claim("here", now=now)
        if row is None:
            return ran
        ran.note(row, run(row, clock=lambda: now))
        if raise_errors and ran.errors:
            raise RuntimeError(f"{row.task_path} failed:\n{ran.errors[0]}")
    raise RuntimeError(f"still jobs to run after {most} of them")


def _call(row: Row, *, now: datetime) -> None:
    task = row.task
    args, kwargs = row.args_kwargs["args"], dict(row.args_kwargs["kwargs"])
    if "now" in signature(task.func).parameters:
        kwargs.setdefault("now", now)
    # Within somebody's transaction (a test's), an error of the database would spoil all that follows.
    with transaction.atomic() if connection.in_atomic_block else nullcontext():
        task.call(*args, **kwargs)


def _keep_failure(row: Row, error: BaseException, *, now: datetime) -> Outcome:
    attempts, policy = len(row.worker_ids), policy_of(row.task_path)
    kept = {
        "exception_class_path": f"{type(error).__module__}.{type(error).__qualname__}",
        "traceback": _storable("".join(format_exception(error))),
    }
    row.traceback = kept["traceback"]
    if attempts <= policy.retries:
        again = now + policy.rest(attempts)
        log.warning("%s (%s) failed, attempt %s; again at %s", row.task_path, row.pk, attempts, again, exc_info=error)
        mine = _keep(row, status=TaskResultStatus.READY, run_after=again, **kept)
        return Outcome.AGAIN if mine else Outcome.LOST
    log.error("%s (%s) is parked after %s attempts", row.task_path, row.pk, attempts, exc_info=error)
    mine = _keep(row, status=TaskResultStatus.FAILED, finished_at=now, **kept)
    return Outcome.PARKED if mine else Outcome.LOST


def _keep(row: Row, **facts: object) -> bool:
    """Write what became of a run, unless the lease ended meanwhile and the job is somebody else's now."""
    ours = DBTaskResult.objects.filter(pk=row.pk, status=TaskResultStatus.RUNNING, worker_ids=row.worker_ids)
    return bool(ours.update(**facts))


def _storable(text: str) -> str:
    return text.replace("\0", "\\0").encode("utf-8", "backslashreplace").decode()
