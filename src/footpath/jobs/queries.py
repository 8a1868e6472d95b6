"""How is the queue: is anybody working, what waits, and what has been given up?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, Count, Min, QuerySet, When
from django.db.models.functions import Now
from django_tasks_db.models import DBTaskResult, get_date_max

from footpath.jobs.models import Beat
from footpath.jobs.queue import TaskResultStatus
from footpath.jobs.running import Row, ready

SILENT = timedelta(seconds=30)


@dataclass(frozen=True)
class QueueHealth:
    """The queue at one moment; a parked job is one that failed too often and waits for a person."""

    workers: int
    ready: int
    oldest: datetime | None
    parked: int


def health(*, now: datetime) -> QueueHealth:
    """How many workers live, how many jobs are due at `now` and since when, and how many are parked."""
    due_since = Case(When(run_after=get_date_max(), then="enqueued_at"), default="run_after")
    waiting = ready(now).aggregate(count=Count("pk"), oldest=Min(due_since))
    return QueueHealth(
        workers=Beat.objects.filter(at__gte=Now() - SILENT).count(),  # by the database's clock, as they are written
        ready=waiting["count"],
        oldest=waiting["oldest"],
        parked=parked().count(),
    )


def parked() -> QuerySet[Row]:
    """The jobs that were given up, the latest first; each keeps the traceback of its last attempt."""
    failed: QuerySet[Row] = DBTaskResult.objects.filter(status=TaskResultStatus.FAILED)
    return failed.order_by("-finished_at")


def is_known(path: str, *args: object) -> bool:
    """Whether such a job, by its dotted name, is still to begin, or was given up and waits for somebody to look."""
    there = DBTaskResult.objects.filter(status__in=(TaskResultStatus.READY, TaskResultStatus.FAILED), task_path=path)
    return bool(there.filter(args_kwargs={"args": list(args), "kwargs": {}}).exists())
