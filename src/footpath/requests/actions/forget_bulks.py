"""How long is it kept what somebody did to many requests at once?"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from footpath.requests.models import Bulk

NEVER_BEGUN = timedelta(days=1)
KEPT = timedelta(days=30)


@transaction.atomic
def forget_bulks(*, now: datetime) -> int:
    """Forget what nobody began within a day, and after thirty what became of the others: each request has its own
    history. Says how many rows went.
    """
    old = Q(begun_at=None, chosen_at__lt=now - NEVER_BEGUN) | Q(chosen_at__lt=now - KEPT)
    return Bulk.objects.filter(old).delete()[0]
