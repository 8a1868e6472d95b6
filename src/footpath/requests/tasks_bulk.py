"""What does the worker do about acts on many requests?"""

from datetime import datetime

from django.utils import timezone

from footpath.jobs import job
from footpath.requests.actions.forget_bulks import forget_bulks
from footpath.requests.bulk import run
from footpath.requests.models import Bulk


@job(retries=3)
def run_bulk(bulk_id: int) -> None:
    """Do what is left to do of one; begun again after a crash, it does the rest."""
    bulk = Bulk.objects.select_related("by").filter(pk=bulk_id, begun_at__isnull=False).first()
    if bulk is not None:
        run(bulk, clock=timezone.now)


@job(retries=3)
def tidy_bulks(*, now: datetime) -> None:
    """Forget what is old."""
    forget_bulks(now=now)
