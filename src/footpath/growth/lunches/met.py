"""When did people of two teams sit together over lunch? For settings.MEETINGS; no names."""

from datetime import date

from django.db.models import QuerySet

from footpath.growth.models import Lunch
from footpath.people.meetings import Part


def _had(since: date, until: date) -> QuerySet[Lunch]:
    """Every lunch across of these days that took place."""
    return Lunch.objects.filter(met_on__gte=since, met_on__lt=until)


lunches = Part("lunch", _had, ("pk", "met_on", "one_team", "other_team"))
