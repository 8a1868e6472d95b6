"""What does the worker do about acts on many requests?"""

from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from footpath.jobs import job
from footpath.requests.bulk import run
from footpath.requests.models import Bulk

FORGOTTEN = timedelta(days=1)  # chosen, and never begun
KEPT = timedelta(days=30)


@job(retries=3)
def run_bulk(bulk_id: int) -> None:
    """Do what is left to do of one; begun again after a crash, it does the rest."""
    bulk = Bulk.objects.select_related("by").filter(pk=bulk_id, begun_at__isnull=False).first()
    if bulk is not None:
        run(bulk, clock=timezone.now)


@job(retries=3)
def tidy_bulks(*, now: datetime) -> None:
    """Forget what nobody began, and after a month what became of the others: each request has its own history."""
    old = Q(begun_at=None, chosen_at__lt=now - FORGOTTEN) | Q(chosen_at__lt=now - KEPT)
    Bulk.objects.filter(old).delete()
