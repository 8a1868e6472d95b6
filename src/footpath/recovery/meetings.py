"""When did a team tell another one in person how it puts a mistake right?"""

from collections.abc import Iterable
from datetime import date

from django.db.models import F

from footpath.people.meetings import Meeting
from footpath.recovery.models import PresentedBy, Recovery
from footpath.requests.emergency_record import CONFIDENTIAL


def met(since: date, until: date) -> Iterable[Meeting]:
    """Each plan of these days that was presented in a talk or a call; of what was asked in confidence nothing."""
    days = {"presented_at__date__gte": since, "presented_at__date__lt": until}
    told = Recovery.objects.filter(presented_by__in=(PresentedBy.TALK, PresentedBy.CALL), **days).exclude(CONFIDENTIAL)
    found = told.exclude(customer_team=None).exclude(customer_team=F("team")).order_by("pk")
    for one, other, on in found.values_list("team_id", "customer_team_id", "presented_at__date"):
        if other is not None:
            yield Meeting.of(one, other, on, "recovery")
