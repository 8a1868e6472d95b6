"""When did people of two teams look at the same service together on a worksheet?

Of worksheets alone of which both sides tell that there is one.
"""

from collections.abc import Iterable
from datetime import date

from django.db.models import F

from footpath.conversations.models import Worksheet
from footpath.people.meetings import Meeting


def met(since: date, until: date) -> Iterable[Meeting]:
    """Each worksheet of these days that both have opened and tell of, between two teams."""
    days = {"revealed_at__date__gte": since, "revealed_at__date__lt": until}
    told = Worksheet.objects.filter(provider_tells=True, customer_tells=True, **days).order_by("pk")
    found = told.exclude(provider_team=None).exclude(customer_team=None).exclude(provider_team=F("customer_team"))
    for one, other, on in found.values_list("provider_team_id", "customer_team_id", "revealed_at__date"):
        if one is not None and other is not None:
            yield Meeting.of(one, other, on, "worksheet")
