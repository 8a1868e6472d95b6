"""Which token is this, and does it hold?"""

import hashlib
import secrets
from datetime import datetime

from django.db.models import Q, QuerySet

from footpath.people.programs.models import Token

PREFIX = "fp_"  # so that people and secret scanners recognize one


def new_secret() -> str:
    """A token that nobody can guess."""
    return PREFIX + secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """What is kept of it: it has enough randomness of its own, so that a plain digest cannot be turned back."""
    return hashlib.sha256(secret.encode()).hexdigest()


def holding(now: datetime) -> QuerySet[Token]:
    """The tokens that let somebody in: not revoked, not expired, of people who work here."""
    return Token.objects.filter(
        Q(expires_at=None) | Q(expires_at__gt=now), revoked_at=None, person__is_active=True
    ).select_related("person")


def person_of(secret: str, now: datetime) -> Token | None:
    """The token with its person, if it holds."""
    return holding(now).filter(digest=digest_of(secret)).first()
