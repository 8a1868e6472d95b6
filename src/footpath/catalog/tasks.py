"""What does the worker do again and again for agreements?"""

from datetime import datetime

from footpath.catalog.actions.remind_of_review import AHEAD, remind_of_review
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.jobs import job


@job(retries=3)
def look_after_reviews(*, now: datetime) -> None:
    """Remind both sides of every agreement whose review is near, once."""
    due = AgreementVersion.objects.filter(state=VersionState.SIGNED, review_on__lte=now.date() + AHEAD)
    for version in due.filter(agreement__reminded_at=None).select_related("agreement"):
        remind_of_review(version, now=now)
