"""How does somebody get a new password?"""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.actions.end_sessions import end_sessions
from footpath.people.actions.forgive_tries import forgive_tries
from footpath.people.actions.revoke_tokens import revoke_tokens
from footpath.people.events import PasswordSet
from footpath.people.models import Person


@transaction.atomic
def set_password(person: Person, *, password: str, by: Person, now: datetime, keep: str = "") -> bool:
    """Give `person` a new password, and end all sessions but the one with the key `keep`.

    Links that were sent before are void, and failures before it are forgiven. Tokens for programs end where no session
    is kept: whoever needed a link may have lost more than the password. False when the password was changed
    meanwhile: of two who act at once on what they knew, one wins. Only oneself may, else PermissionDenied.
    """
    if by != person or not person.is_active:
        raise PermissionDenied
    fresh = make_password(password)
    same = Person.objects.filter(pk=person.pk, password=person.password, is_active=True)
    if same.update(password=fresh) != 1:
        return False
    person.password = fresh
    end_sessions(person, by=by, now=now, keep=keep)
    if not keep:
        revoke_tokens(person, by=by, now=now)
    forgive_tries(person.email)
    record(PasswordSet(), subject=person, by=by, now=now)
    return True
