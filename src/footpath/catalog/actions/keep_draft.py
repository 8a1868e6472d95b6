"""How is what an owner types kept, when others may be typing too?"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from footpath.catalog.actions._checked import check
from footpath.catalog.actions._versions import copied
from footpath.catalog.actions.revise import revise
from footpath.catalog.actions.save_revision import save_revision
from footpath.catalog.differences import taken_over
from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.queries import current_version, draft_of
from footpath.catalog.refusals import draft_changed
from footpath.people.models import Person

UNDER_WAY = timedelta(seconds=30)  # so long may the answer to a save by itself be on its way to the page


@transaction.atomic
def keep_draft(
    service: Service, *, seen: str, facts: Mapping[str, Any], by: Person, now: datetime, theirs: Collection[str] = ()
) -> ServiceVersion:
    """Write the terms `facts` into the draft, begun where there is none. `seen` is what queries.seen_of said when the
    page was made; the things named by `theirs` (keys of a Difference) stay as somebody else has written them.

    A draft leaves no event. Raises PermissionDenied, ValidationError naming the fields, SomebodyWasFaster when the page
    has not seen the last of it.
    """
    number, draft_pk, edits = _numbers(seen)
    current, before = current_version(service), draft_of(service)
    if before and before.changed_by_id == by.pk and now - before.changed_at < UNDER_WAY and draft_pk in (0, before.pk):
        draft_pk, edits = before.pk, before.edits  # what this page itself is just saving while one goes on
    if number != (current.number if current else 0) or draft_pk != (before.pk if before else 0):
        check(ServiceVersion(service=service, **{**copied(service), **facts}))  # only what is usable stands beside
        raise draft_changed(service)
    draft = revise(service, by=by, now=now)
    return save_revision(draft, edits=edits, by=by, now=now, **taken_over(dict(facts), draft, set(theirs)))


def _numbers(seen: str) -> tuple[int, ...]:
    parts = seen.split(".")
    usable = len(parts) == 3 and all(part.isdecimal() and len(part) < 19 for part in parts)
    return tuple(int(part) for part in parts) if usable else (-1, -1, -1)
