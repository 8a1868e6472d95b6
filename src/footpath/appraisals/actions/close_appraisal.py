"""When does nobody rate any more?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._held import held, move
from footpath.appraisals.events import AppraisalClosed
from footpath.appraisals.models import Appraisal, Rater
from footpath.appraisals.taking_in import move_rest
from footpath.people.refusals import Refused


@transaction.atomic
def close_appraisal(it: Appraisal, *, now: datetime) -> Appraisal:
    """On the day that was said, by Footpath itself and never before: an early close would tell that all have answered.
    All ratings are rewritten in an order that says nothing.

    Raises Refused where it is not that day, or it is not open.
    """
    it = held(it, states.COLLECTING)
    if it.closes_at is None or now < it.closes_at:
        raise Refused(_("It closes on the day that was said, not before."))
    Rater.objects.filter(appraisal=it).update(is_open=False)
    move_rest(it)
    return move(it, states.CLOSED, AppraisalClosed(), by=None, now=now, closed_at=now)
