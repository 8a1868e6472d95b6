"""How does somebody say that nobody outside waits for it any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.typed import one_line
from footpath.requests.actions._commitment import change_open, require_keeper
from footpath.requests.events import CommitmentDropped
from footpath.requests.models import Commitment


@transaction.atomic
def drop_commitment(
    commitment: Commitment, *, by: Person | None, now: datetime, reason: str = "", edits: int | None = None
) -> Commitment:
    """Say that nobody waits for it any more; the requests that serve it go on.

    PermissionDenied; ValidationError naming the field; SomebodyWasFaster where it was ended meanwhile.
    """
    require_keeper(by, commitment, now)
    reason = one_line("reason", reason, longest=300)
    change_open(commitment, edits, dropped_at=now)
    record(CommitmentDropped(reason=reason), subject=commitment, by=by, now=now)
    return commitment
