"""Who is reminded, and by whom?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.appraisals import states
from footpath.appraisals.events import AppraisalReminded
from footpath.appraisals.models import Appraisal
from footpath.history.record import record

BEFORE = timedelta(days=4)  # the close


@transaction.atomic
def remind_raters(it: Appraisal, *, now: datetime) -> bool:
    """Once, by Footpath itself, some days before the close: everybody who is asked, whether they have answered or not.
    Nobody at work reminds anybody. Whether it was time; of two workers one reminds.
    """
    due = Appraisal.objects.filter(pk=it.pk, state=states.COLLECTING, reminded=False, closes_at__lte=now + BEFORE)
    if due.filter(closes_at__gt=now).update(reminded=True) != 1:
        return False
    record(AppraisalReminded(), subject=it, by=None, now=now)
    return True
