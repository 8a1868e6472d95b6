"""How is what is known about a service written anew?"""

from datetime import date, datetime

from django.db import transaction

from footpath.catalog.actions._snippets import change_row, require_writer, usable_facts
from footpath.catalog.events_of_snippets import SnippetChanged
from footpath.catalog.models import Snippet
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def change_snippet(
    snippet: Snippet, *, title: str, body: str, edits: int, by: Person, now: datetime, words: str = "",
    inside: bool = False, owner: Person | None = None, review_on: date | None = None,
) -> Snippet:  # fmt: skip
    """Write it anew; `edits` is the counter that the editor has seen.

    Raises PermissionDenied, ValidationError naming the fields, SomebodyWasFaster when it was changed or taken away
    since.
    """
    require_writer(snippet.service, by, now)
    facts = usable_facts(
        snippet.service, title=title, body=body, words=words, inside=inside, owner=owner, review_on=review_on, now=now
    )
    change_row(snippet, edits=edits, changed_by=by, changed_at=now, reminded_at=None, **facts)
    record(SnippetChanged(title=snippet.title), subject=snippet, by=by, now=now)
    return snippet
