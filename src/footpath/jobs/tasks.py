"""What does the queue do for itself from time to time?"""

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from footpath.jobs.queue import TaskResultStatus, job
from footpath.jobs.ticking import forget

KEPT = timedelta(days=14)


@job
def tidy(*, now: datetime) -> None:
    """Delete jobs that were done two weeks ago, and old ticks; parked jobs stay until somebody looks."""
    DBTaskResult.objects.filter(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=now - KEPT).delete()
    forget(now=now)
