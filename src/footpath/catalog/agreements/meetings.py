"""When did two teams agree what they expect of each other?"""

from datetime import date

from django.db.models import QuerySet

from footpath.catalog.models import AgreementVersion
from footpath.people.meetings import Part


def _signed(since: date, until: date) -> QuerySet[AgreementVersion]:
    """Each wording of these days that both have signed: the first one, and each time that they looked at it again."""
    return AgreementVersion.objects.filter(in_force_from__date__gte=since, in_force_from__date__lt=until)


met = Part("agreement", _signed, ("pk", "in_force_from__date", "agreement__first", "agreement__second"))
