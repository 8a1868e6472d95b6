"""When did somebody of one team visit another? For settings.MEETINGS; no names."""

from collections.abc import Iterable
from datetime import date

from footpath.growth.models import Visit
from footpath.people.meetings import Meeting


def visits(since: date, until: date) -> Iterable[Meeting]:
    """Every visit of these days that took place."""
    rows = Visit.objects.filter(done_on__gte=since, done_on__lt=until, place__isnull=False)
    found = rows.values_list("team", "place__team", "done_on")
    return [Meeting.of(one, other, on, "visit") for one, other, on in found if on and other and one != other]
