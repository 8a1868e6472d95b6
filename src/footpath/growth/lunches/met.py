"""When did people of two teams sit together over lunch? For settings.MEETINGS; no names."""

from collections.abc import Iterable
from datetime import date

from footpath.growth.models import Lunch
from footpath.people.meetings import Meeting


def lunches(since: date, until: date) -> Iterable[Meeting]:
    """Every lunch across of these days that took place."""
    rows = Lunch.objects.filter(met_on__gte=since, met_on__lt=until).values_list("one_team", "other_team", "met_on")
    return [Meeting.of(one, other, on, "lunch") for one, other, on in rows if on is not None]
