"""How is something taken away that does not hold any more?"""

from datetime import datetime

from django.db import transaction

from footpath.catalog.actions._snippets import change_row, require_writer
from footpath.catalog.events_of_snippets import SnippetDropped
from footpath.catalog.models import Snippet
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def drop_snippet(snippet: Snippet, *, edits: int, by: Person, now: datetime) -> Snippet:
    """Nobody finds it any more; whom it has answered still counts.

    Raises PermissionDenied, SomebodyWasFaster when it was changed or taken away since.
    """
    require_writer(snippet.service, by, now)
    change_row(snippet, edits=edits, dropped_at=now)
    record(SnippetDropped(title=snippet.title), subject=snippet, by=by, now=now)
    return snippet
