"""When is an act on many requests over?"""

from datetime import datetime

from django.db import transaction

from footpath.requests.models import Became, Bulk


@transaction.atomic
def end_bulk(bulk: Bulk, *, now: datetime) -> bool:
    """Note that every row is done, or will not be; False while one is left, and where it was noted before."""
    if bulk.rows.filter(became=Became.WAITS).exists():
        return False
    return bool(Bulk.objects.filter(pk=bulk.pk, done_at=None).update(done_at=now))
