"""When did two teams agree what they expect of each other?"""

from collections.abc import Iterable
from datetime import date

from footpath.catalog.models import AgreementVersion
from footpath.people.meetings import Meeting


def met(since: date, until: date) -> Iterable[Meeting]:
    """Each wording of these days that both have signed: the first one, and each time that they looked at it again."""
    days = {"in_force_from__date__gte": since, "in_force_from__date__lt": until}
    found = AgreementVersion.objects.filter(**days).order_by("pk")
    for one, other, on in found.values_list("agreement__first", "agreement__second", "in_force_from__date"):
        yield Meeting.of(one, other, on, "agreement")
