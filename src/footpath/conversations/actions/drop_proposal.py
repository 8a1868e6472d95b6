"""How is a wording taken off the table to which not both have agreed?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._standards import held, require_side
from footpath.conversations.models import Standard, StandardState, StandardVersion, WordingState
from footpath.conversations.standards.events import StandardDropped
from footpath.conversations.standards.wordings import other_wording
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def drop_proposal(standard: Standard, *, hash: str, by: Person, now: datetime) -> Standard:
    """Take back, or turn down without a reason, the wording with this `hash` that waits; what holds goes on to hold.

    Raises PermissionDenied, OtherWording when something else stands now, Refused once it is over.
    """
    require_side(standard, by)
    standard = held(standard, StandardState.PROPOSED, StandardState.AGREED)
    versions = StandardVersion.objects.filter(standard=standard)
    waiting = versions.filter(state=WordingState.WAITS, hash=hash).first()
    if waiting is None:
        raise other_wording(standard, hash)
    versions.filter(pk=waiting.pk).update(state=WordingState.DROPPED, replaced_at=now)
    if standard.state == StandardState.PROPOSED:
        once_held = versions.filter(agreed_at__isnull=False).exists()
        standard.state = StandardState.ENDED if once_held else StandardState.DROPPED
        standard.ended_at = now
        standard.save(update_fields=["state", "ended_at"])
    record(StandardDropped(number=waiting.number), subject=standard, by=by, now=now)
    return standard
