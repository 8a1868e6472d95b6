"""When did people of two teams look at the same service together on a worksheet?

Of worksheets alone of which both sides tell that there is one.
"""

from datetime import date

from django.db.models import QuerySet

from footpath.conversations.models import Worksheet
from footpath.people.meetings import Part


def _opened(since: date, until: date) -> QuerySet[Worksheet]:
    """Each worksheet of these days that both have opened and tell of."""
    days = {"revealed_at__date__gte": since, "revealed_at__date__lt": until}
    return Worksheet.objects.filter(provider_tells=True, customer_tells=True, **days)


met = Part("worksheet", _opened, ("pk", "revealed_at__date", "provider_team_id", "customer_team_id"))
