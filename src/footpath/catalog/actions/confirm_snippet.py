"""How is it said that what is known still holds?"""

from datetime import date, datetime

from django.db import transaction

from footpath.catalog.actions._snippets import change_row, require_writer, usable_review
from footpath.catalog.events_of_snippets import SnippetConfirmed
from footpath.catalog.models import Snippet
from footpath.catalog.snippets import REVIEWED_AFTER
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def confirm_snippet(
    snippet: Snippet, *, edits: int, by: Person, now: datetime, review_on: date | None = None
) -> Snippet:
    """Say that it still holds, and when it is looked at again: in half a year where nothing is said.

    Raises PermissionDenied, ValidationError naming the field, SomebodyWasFaster when it was changed since.
    """
    require_writer(snippet.service, by, now)
    day = usable_review(review_on or now.date() + REVIEWED_AFTER, now)
    change_row(snippet, edits=edits, review_on=day, reminded_at=None)
    record(SnippetConfirmed(review_on=day.isoformat()), subject=snippet, by=by, now=now)
    return snippet
