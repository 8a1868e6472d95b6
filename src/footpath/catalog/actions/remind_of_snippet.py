"""Who is reminded, and when, to look whether a snippet still holds?"""

from datetime import datetime

from django.db import transaction

from footpath.catalog.events_of_snippets import SnippetReviewDue
from footpath.catalog.models import Snippet
from footpath.catalog.snippets import keeper_of, review_key
from footpath.history.record import record
from footpath.people.actions import draw

MINUTES = 3


@transaction.atomic
def remind_of_snippet(snippet: Snippet, *, now: datetime) -> bool:
    """Tell whoever looks after it once that its day has come; whether it was told now.

    Where their month of questions has no room for it, it waits: call it again tomorrow.
    """
    due = Snippet.objects.filter(pk=snippet.pk, dropped_at=None, reminded_at=None, review_on__lte=now.date())
    if not due.exists():
        return False
    keeper = keeper_of(snippet)
    if keeper and not draw(keeper, "review", MINUTES, about=review_key(snippet), now=now):
        return False
    if due.update(reminded_at=now) != 1:
        return False
    record(SnippetReviewDue(title=snippet.title), subject=snippet, by=None, now=now)
    return True
