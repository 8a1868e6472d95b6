"""How does a program get in for somebody?"""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.events import TokenMade
from footpath.people.models import Person, Token
from footpath.people.programs.models import Scope
from footpath.people.programs.tokens import digest_of, holding, new_secret
from footpath.people.typed import one_line

LONGEST, MOST = 80, 50  # signs of a name, tokens of a person
LONGEST_DAYS = 3650


@transaction.atomic
def make_token(
    person: Person, *, name: str, by: Person | None, now: datetime, scope: str = Scope.READ, days: int | None = 90
) -> Token:
    """Give `person` a new token for programs, that holds `days`, or until it is revoked (None).

    The token that is returned has the `secret`, this once: only a digest of it is kept. They themself may, and Footpath
    for whoever has its shell; else PermissionDenied. ValidationError naming the field.
    """
    if not person.is_active or by not in (person, None):
        raise PermissionDenied
    if scope not in Scope.values:
        raise ValidationError({"scope": _("Choose what it may do: read, or read and write.")})
    if days is not None and not 1 <= days <= LONGEST_DAYS:
        raise ValidationError({"days": _("Choose between one day and %(days)s days.") % {"days": LONGEST_DAYS}})
    name = one_line("name", name, longest=LONGEST, needed=True)
    if holding(now).filter(person=person).count() >= MOST:
        text = _("You have %(most)s tokens, and nobody has more. Revoke one that no program needs.")
        raise ValidationError({"name": text % {"most": MOST}})
    secret = new_secret()
    token = Token.objects.create(
        person=person,
        name=name,
        scope=scope,
        digest=digest_of(secret),
        hint=secret[:8],
        made_at=now,
        expires_at=None if days is None else now + timedelta(days=days),
    )
    token.secret = secret
    record(TokenMade(name=name, scope=scope), subject=person, by=by, now=now)
    return token
