"""What does the worker do again and again for agreements and snippets?"""

from datetime import datetime

from footpath.catalog.actions.remind_of_review import AHEAD, remind_of_review
from footpath.catalog.actions.remind_of_snippet import remind_of_snippet
from footpath.catalog.models import AgreementVersion, Snippet, VersionState
from footpath.jobs import job


@job(retries=3)
def look_after_reviews(*, now: datetime) -> None:
    """Remind once of every agreement whose review is near, and of every snippet that is due."""
    due = AgreementVersion.objects.filter(state=VersionState.SIGNED, review_on__lte=now.date() + AHEAD)
    for version in due.filter(agreement__reminded_at=None).select_related("agreement"):
        remind_of_review(version, now=now)
    snippets = Snippet.objects.filter(dropped_at=None, reminded_at=None, review_on__lte=now.date())
    for snippet in snippets:
        remind_of_snippet(snippet, now=now)
