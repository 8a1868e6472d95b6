"""Which workshops go away by themselves?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.events import WorkshopDeleted
from footpath.growth.models import Workshop
from footpath.history.record import record


def tidy_workshops(*, now: datetime) -> int:
    """Those whose day has come, with all that was written in them; how many."""
    over = list(Workshop.objects.filter(delete_at__lte=now).values_list("pk", flat=True))
    return sum(_delete(pk, now) for pk in over)


@transaction.atomic
def _delete(pk: int, now: datetime) -> bool:
    found = Workshop.objects.select_for_update(no_key=True).filter(pk=pk, delete_at__lte=now).first()
    if found is None:  # somebody wrote in it a moment ago, or another worker was faster
        return False
    found.delete()
    found.pk = pk  # for the event alone
    record(WorkshopDeleted(), subject=found, by=None, now=now)
    return True
