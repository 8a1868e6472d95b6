"""How are programs kept out that came in for somebody?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import TokensRevoked
from footpath.people.models import Person
from footpath.people.permissions import can_administer


@transaction.atomic
def revoke_tokens(person: Person, *, by: Person | None, now: datetime, only: int | None = None) -> int:
    """Revoke the tokens of `person`, or the `only` one; returns how many that were not revoked before.

    Whoever shows one is refused at once. The person themself may, administrators, and Footpath itself; else
    PermissionDenied.
    """
    if by is not None and by != person and not can_administer(by):
        raise PermissionDenied
    revoked = person.tokens.filter(revoked_at=None)
    if only is not None:
        revoked = revoked.filter(pk=only)
    count = revoked.update(revoked_at=now)
    if count:
        record(TokensRevoked(count=count), subject=person, by=by, now=now)
    return count
