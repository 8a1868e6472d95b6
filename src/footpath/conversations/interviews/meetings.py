"""When did people of two teams sit together for a talk about a service?

Of talks alone that coworkers have heard of, with the customer's yes: of any other one nobody but those in it knows.
"""

from datetime import date

from django.db.models import QuerySet

from footpath.conversations.models import Debrief, Interview
from footpath.conversations.models.debriefs import DebriefState
from footpath.people.meetings import Part


def _told(since: date, until: date) -> QuerySet[Interview]:
    """Each talk of these days that was told."""
    told = Debrief.objects.filter(state=DebriefState.TOLD).values("interview")
    return Interview.objects.filter(pk__in=told, ended_at__date__gte=since, ended_at__date__lt=until)


met = Part("talk", _told, ("pk", "ended_at__date", "provider_id", "customer_id"), of_people=True)
