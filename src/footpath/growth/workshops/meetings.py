"""When did people of several teams work through the workbook in one group?"""

from datetime import date

from django.db.models import QuerySet

from footpath.growth.models import Participant
from footpath.growth.models.workshops import WorkshopKind
from footpath.people.meetings import Part, each_two


def _took_part(since: date, until: date) -> QuerySet[Participant]:
    """Who took part in a group of these days and has an account."""
    days = {"workshop__opened_at__date__gte": since, "workshop__opened_at__date__lt": until}
    found = Participant.objects.filter(workshop__kind=WorkshopKind.GROUP, removed_at=None, **days)
    return found.exclude(person=None)


_COLUMNS = ("workshop_id", "workshop__opened_at__date", "person_id", "person_id")
met = Part("workshop", _took_part, _COLUMNS, each_two, of_people=True)
