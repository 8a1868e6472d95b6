"""How is what two people agreed on looked at again after 30 and 90 days?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.models import Standard, StandardFollowUp, StandardState, StandardVersion
from footpath.conversations.standards.events import StandardFollowedUp
from footpath.conversations.standards.permissions import checker_of
from footpath.conversations.standards.stretches import days_due
from footpath.history.record import record
from footpath.people.actions import draw
from footpath.people.models import What

MINUTES = 1  # one number, and the page


@transaction.atomic
def follow_up_standard(version: StandardVersion, *, now: datetime) -> StandardFollowUp | None:
    """Tell both that it is time to look at it again: the last time that is due, once. Whoever checks by hand is also
    asked for the number by now, out of their budget of questions; until that fits it waits.
    """
    standard = Standard.objects.select_for_update(no_key=True).get(pk=version.standard_id)
    due = days_due(version, now)
    if not due or standard.state != StandardState.AGREED:
        return None
    days = due[-1]
    if StandardFollowUp.objects.filter(version=version, days=days).exists():
        return None
    by_hand = not version.wording.is_counted and not version.wording.review_on
    checker = checker_of(standard, version)
    if by_hand and not draw(checker, What.REVIEW, MINUTES, about=f"standard:{version.pk}:{days}", now=now):
        return None
    found = StandardFollowUp.objects.create(standard=standard, version=version, days=days, told_at=now)
    record(StandardFollowedUp(days=days), subject=standard, by=None, now=now)
    return found
