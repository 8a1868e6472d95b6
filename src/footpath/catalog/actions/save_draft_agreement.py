"""How is what two people type into one draft kept, each of them at another question?"""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F

from footpath.catalog.agreed import Content
from footpath.catalog.agreements.checked import cleaned
from footpath.catalog.agreements.refusals import draft_changed
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of
from footpath.people.models import Person

GUARDED = True  # switched off by the control of the race tests alone: without the guard, an answer is lost
TRIES = 20  # so often may others write between our look and our word


class Draft(NamedTuple):
    """What a draft says: its content and its day of review; and who has written in it last, and when."""

    content: Content
    review_on: date | None
    by: int = 0
    at: datetime | None = None


@transaction.atomic
def save_draft_agreement(
    version: AgreementVersion, change: Callable[[Draft], Draft], *, by: Person, now: datetime
) -> AgreementVersion:
    """Write what `change` makes of the draft as it stands now; it is asked again when somebody wrote meanwhile.

    `change` raises whatever it has to where its own question was answered by somebody else. A draft leaves no event.
    Raises PermissionDenied, ValidationError naming the parts, SomebodyWasFaster when it was proposed or thrown away.
    """
    agreement = version.agreement
    if not sides_of(by, agreement, now.date()):
        raise PermissionDenied
    held = AgreementVersion.objects.filter(pk=version.pk, state=VersionState.DRAFT)
    for _try in range(TRIES):
        row = held.first() if GUARDED else version
        if row is None:
            raise draft_changed(agreement)
        said = change(Draft(Content.from_json(row.content), row.review_on, row.written_by_id, row.written_at))
        facts = {"content": cleaned(said.content, agreement).as_json(), "review_on": said.review_on}
        seen = {"edits": row.edits} if GUARDED else {}
        if held.filter(**seen).update(**facts, edits=F("edits") + 1, written_by=by, written_at=now) == 1:
            version.refresh_from_db()
            return version
    raise draft_changed(agreement)
