"""When was a token last used?"""

from datetime import datetime, timedelta

from django.db.models import Q

from footpath.people.models import Token

RARELY = timedelta(hours=1)


def use_token(token: Token, *, now: datetime) -> None:
    """Write down that a program came in with it, every hour at most: what is read writes nothing."""
    if token.used_at is None or token.used_at < now - RARELY:
        Token.objects.filter(Q(used_at=None) | Q(used_at__lt=now - RARELY), pk=token.pk).update(used_at=now)
