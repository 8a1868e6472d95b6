"""Which token is this, and does it hold?"""

import hashlib
import secrets
from datetime import datetime

from django.db.models import Q

from footpath.people.programs.models import Token

PREFIX = "fp_"  # so that people and secret scanners recognize one


def new_secret() -> str:
    """A token that nobody can guess."""
    return PREFIX + secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """What is kept of it: it has enough randomness of its own, so that a plain digest cannot be turned back."""
    return hashlib.sha256(secret.encode()).hexdigest()


def person_of(secret: str, now: datetime) -> Token | None:
    """The token with its person, if it holds: not revoked, not expired, and the person works here."""
    holding = Token.objects.filter(Q(expires_at=None) | Q(expires_at__gt=now), revoked_at=None, person__is_active=True)
    return holding.filter(digest=digest_of(secret)).select_related("person").first()
