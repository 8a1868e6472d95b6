"""How does a report come about?"""

from datetime import datetime

from django.db import transaction

from footpath.appraisals import states
from footpath.appraisals.actions._held import held, move
from footpath.appraisals.circle import calendar_of
from footpath.appraisals.events import AppraisalReleased
from footpath.appraisals.locked import lock
from footpath.appraisals.models import Appraisal, Report
from footpath.appraisals.releasing import figures_of
from footpath.appraisals.taking_in import destroy


@transaction.atomic
def release_report(it: Appraisal, *, now: datetime) -> Appraisal:
    """Once, by Footpath itself: the figures are stored, every rating is destroyed, and the person reads it for five
    working days before anybody else.

    Raises Refused where it is not closed.
    """
    it = held(it, states.CLOSED)
    Report.objects.create(appraisal=it, locked=lock(figures_of(it)))
    destroy(it)
    return move(it, states.OWNER_ONLY, AppraisalReleased(), by=None, now=now, owner_until=owner_until(it, now))


def owner_until(it: Appraisal, now: datetime) -> datetime:
    """The end of the fifth working day after this one, where the person works."""
    return calendar_of(it.subject, now.date()).add_days(now, states.OWNER_DAYS)
