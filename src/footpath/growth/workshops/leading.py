"""Who leads a workshop: somebody with an account, or whoever holds its key?"""

import hmac
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.growth.models import Workshop
from footpath.growth.workshops.keys import hash_of
from footpath.people.models import Person


@dataclass(frozen=True)
class Facilitator:
    """Somebody at the facilitator's page, as they came: signed in, with a key, or both."""

    person: Person | None = None
    key: str = ""


def can_lead_workshop(by: Facilitator, workshop: Workshop) -> bool:
    """The person who began it, or whoever holds the key that was given out with it; nobody else, administrators too."""
    own = by.person is not None and by.person.is_active and by.person.pk == workshop.facilitator_id
    return own or (bool(by.key) and hmac.compare_digest(hash_of(by.key), workshop.key_hash))


def require_lead(by: Facilitator, workshop: Workshop) -> None:
    """PermissionDenied for everybody else."""
    if not can_lead_workshop(by, workshop):
        raise PermissionDenied


def visible_workshops(person: Person) -> QuerySet[Workshop]:
    """Those that somebody leads or takes part in with their account."""
    if not person.is_active:
        return Workshop.objects.none()
    takes_part = Q(participants__person=person, participants__removed_at=None)
    return Workshop.objects.filter(Q(facilitator=person) | takes_part).distinct()
