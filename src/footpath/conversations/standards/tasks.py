"""What does the worker do for standards: count, ask, look again, and end what nobody goes on with?"""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from footpath.conversations.actions import check_standard, end_standard, follow_up_standard
from footpath.conversations.models import Standard, StandardState, StandardVersion, WordingState
from footpath.conversations.standards.permissions import checker_of
from footpath.jobs import job
from footpath.people.queries import away

PATIENCE = timedelta(days=28)  # in which whoever stays says with whom it goes on


@job
def look_after_standards(*, now: datetime) -> None:
    """What holds is counted or asked about when it is time; whoever is away is asked when they are back."""
    standing = StandardVersion.objects.filter(state=WordingState.AGREED, standard__state=StandardState.AGREED)
    held = list(standing.select_related("standard__provider", "standard__customer"))
    checkers = {version.pk: checker_of(version.standard, version) for version in held}
    gone = away({one.pk for one in checkers.values()}, now.date())
    for version in held:
        if version.wording.is_counted or checkers[version.pk].pk not in gone:
            check_standard(version, now=now)
            follow_up_standard(version, now=now)
    for standard in Standard.objects.filter(state=StandardState.LEFT, left_at__lt=now - PATIENCE):
        end_standard(standard, reason=_("One of the two left, and nobody went on with it."), by=None, now=now)
