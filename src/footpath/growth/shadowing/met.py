"""When did somebody of one team visit another? For settings.MEETINGS; no names."""

from datetime import date

from django.db.models import QuerySet

from footpath.growth.models import Visit
from footpath.people.meetings import Part


def _visited(since: date, until: date) -> QuerySet[Visit]:
    """Every visit of these days that took place."""
    return Visit.objects.filter(done_on__gte=since, done_on__lt=until, place__isnull=False)


visits = Part("visit", _visited, ("pk", "done_on", "team", "place__team"))
