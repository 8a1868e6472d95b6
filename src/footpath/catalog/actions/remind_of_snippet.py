"""Who is reminded, and when, to look whether a snippet still holds?"""

from datetime import datetime

from django.db import transaction

from footpath.catalog.events_of_snippets import SnippetReviewDue
from footpath.catalog.models import Snippet
from footpath.history.record import record


@transaction.atomic
def remind_of_snippet(snippet: Snippet, *, now: datetime) -> bool:
    """Tell whoever looks after it once that its day has come; whether it was told now."""
    due = Snippet.objects.filter(pk=snippet.pk, dropped_at=None, reminded_at=None, review_on__lte=now.date())
    if due.update(reminded_at=now) != 1:
        return False
    record(SnippetReviewDue(title=snippet.title), subject=snippet, by=None, now=now)
    return True
