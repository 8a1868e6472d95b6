"""Who is asked later: whose month has room now, and who takes the place of somebody who has left?"""

from datetime import datetime

from django.db import transaction

from footpath.appraisals import states
from footpath.appraisals.actions._ask import ask
from footpath.appraisals.events import AppraisalAsked
from footpath.appraisals.models import Appraisal, Group, Rater, Standing
from footpath.history.record import record


@transaction.atomic
def ask_more_raters(it: Appraisal, *, now: datetime) -> bool:
    """For each customer who has left the next who was drawn is asked, if time remains, whether they had answered or
    not: if it made a difference, it would tell. What they said stays. Whether anybody was asked.
    """
    held = Appraisal.objects.select_for_update(of=("self",), no_key=True).filter(pk=it.pk, state=states.COLLECTING)
    now_is = held.select_related("subject", "supervisor").first()
    if now_is is None or now_is.closes_at is None or now > now_is.closes_at - states.LATE_BY:
        return False
    rows = Rater.objects.filter(appraisal=now_is)
    left = rows.filter(standing=Standing.ASKED, person__is_active=False)
    places = left.filter(group=Group.CUSTOMER).count()
    left.update(standing=Standing.LEFT, is_open=False, waits=False)
    reserve = rows.filter(standing=Standing.RESERVE, person__is_active=True).order_by("place")
    rows.filter(pk__in=[one.pk for one in reserve[:places]]).update(standing=Standing.NAMED)
    asked = ask(now_is, now=now)
    if not asked:
        return False
    record(AppraisalAsked(sorted(asked)), subject=now_is, by=None, now=now)
    return True
