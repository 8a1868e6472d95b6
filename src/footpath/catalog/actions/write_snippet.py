"""How is something written down that people need to know again and again?"""

from datetime import date, datetime

from django.db import transaction

from footpath.catalog.actions._snippets import require_writer, usable_facts
from footpath.catalog.events_of_snippets import SnippetWritten
from footpath.catalog.models import Service, Snippet
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def write_snippet(
    service: Service, *, title: str, body: str, by: Person, now: datetime, words: str = "", inside: bool = False,
    owner: Person | None = None, review_on: date | None = None,
) -> Snippet:  # fmt: skip
    """Write an answer about the service, for everybody who may see it, or `inside` for the team alone. `owner` looks
    after it, without one the team's lead does; `review_on` is when, in half a year where nothing is said.

    Raises PermissionDenied, ValidationError naming the fields.
    """
    require_writer(service, by, now)
    facts = usable_facts(
        service, title=title, body=body, words=words, inside=inside, owner=owner, review_on=review_on, now=now
    )
    snippet = Snippet.objects.create(service=service, written_at=now, changed_by=by, changed_at=now, **facts)
    record(SnippetWritten(title=snippet.title), subject=snippet, by=by, now=now)
    return snippet
