"""What does the worker do about acts on many requests?"""

from datetime import datetime

from django.utils import timezone

from footpath.jobs import job
from footpath.requests.actions.forget_bulks import forget_bulks
from footpath.requests.bulk import run
from footpath.requests.models import Bulk

SLICE = 50  # rows of one job


@job(retries=3, priority=10)  # somebody waits for it; what follows from each row comes after
def run_bulk(bulk_id: int, after: int = 0) -> None:
    """Do some rows of one, those after the row `after`, and leave the rest to a job of its own: the worker does one job
    at a time, and mail goes out between. Begun again after a crash, it does what is left.
    """
    bulk = Bulk.objects.select_related("by").filter(pk=bulk_id, begun_at__isnull=False).first()
    if bulk is None:
        return
    some = list(bulk.rows.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[: SLICE + 1])
    if len(some) > SLICE:
        run_bulk.enqueue(bulk_id, some[SLICE - 1])
    run(bulk, clock=timezone.now, rows=some[:SLICE])


@job(retries=3)
def tidy_bulks(*, now: datetime) -> None:
    """Forget what is old."""
    forget_bulks(now=now)
