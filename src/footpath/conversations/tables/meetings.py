"""When did people of two teams sit together at a round table?"""

from datetime import date

from django.db.models import QuerySet

from footpath.conversations.models import TablePresence
from footpath.conversations.tables import states
from footpath.people.meetings import Part, each_two


def _held(since: date, until: date) -> QuerySet[TablePresence]:
    """Who was there on these days."""
    return TablePresence.objects.filter(date__state=states.HELD, date__on__gte=since, date__on__lt=until)


met = Part("round_table", _held, ("date", "date__on", "team", "team"), each_two)
