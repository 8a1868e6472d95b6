"""When did a team tell another one in person how it puts a mistake right?"""

from datetime import date

from django.db.models import QuerySet

from footpath.people.meetings import Part
from footpath.recovery.models import PresentedBy, Recovery
from footpath.requests.emergency_record import CONFIDENTIAL


def _presented(since: date, until: date) -> QuerySet[Recovery]:
    """Each plan of these days that was presented in a talk or a call; of what was asked in confidence nothing."""
    days = {"presented_at__date__gte": since, "presented_at__date__lt": until}
    told = Recovery.objects.filter(presented_by__in=(PresentedBy.TALK, PresentedBy.CALL), **days)
    return told.exclude(CONFIDENTIAL)


met = Part("recovery", _presented, ("pk", "presented_at__date", "team_id", "customer_team_id"))
