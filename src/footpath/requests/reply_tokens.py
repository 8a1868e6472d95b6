"""Whose answer is it when a mail comes back, and to which request? A token in the address that answers go to.

The token names the person, the request and its last day, with a keyed hash over them and over what the person's account
was when it was made: nobody can make one, and one of yesterday's address or password is nobody's. It stands in mails to
that person alone; it says that whoever has it got such a mail, not who has written: see mailroom.senders.
"""

import base64
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils.crypto import salted_hmac

from footpath.people.models import Person

KEPT = timedelta(days=60)
LONGEST_LOCAL = 64  # characters before the @, RFC 5321 4.5.3.1.1
_TOKEN = re.compile(r"([0-9a-z]{1,13})-([0-9a-z]{1,13})-([0-9a-z]{1,5})-([a-z2-7]{20})")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Owner:
    """Whose token it is, and for which request."""

    person: Person
    request_id: int


def token_for(person: Person, request_id: int, now: datetime) -> str:
    """The token of this person for this request, which holds for 60 days: small letters, digits and hyphens, because
    servers on the way may change the case of an address.
    """
    last_day = (now + KEPT).date().toordinal()
    numbers = "-".join(_written(number) for number in (person.pk, request_id, last_day))
    return f"{numbers}-{_seal(numbers, person)}"


def owner_of(token: str, now: datetime) -> Owner | None:
    """Whose token it is; None for one that is not ours, has ended, or whose person has left or changed since."""
    found = _TOKEN.fullmatch(token.strip().lower()[:60])
    if found is None:
        return None
    person_id, request_id, last_day = (int(number, 36) for number in found.groups()[:3])
    if now.date().toordinal() > min(last_day, date.max.toordinal()) or max(person_id, request_id) >= 2**63:
        return None
    person = Person.objects.filter(pk=person_id, is_active=True).first()
    if person is None or not hmac.compare_digest(found[4], _seal(token.strip().lower().rpartition("-")[0], person)):
        return None
    return Owner(person, request_id)


def reply_address(person: Person, request_id: int, now: datetime) -> str:
    """Where this person's answers about the request go; empty where no mailbox is set, or its name leaves no room."""
    local, at, domain = settings.MAIL_IN.rpartition("@")
    local = f"{local}+{token_for(person, request_id, now)}"
    return f"{local}@{domain}" if at and len(local) <= LONGEST_LOCAL else ""


def token_in(addresses: Iterable[str]) -> str:
    """The first token that stands behind a + in one of these addresses, whether it is still good or not; else empty."""
    for address in addresses:
        _box, plus, token = address[:320].rpartition("@")[0].lower().rpartition("+")
        if plus and _TOKEN.fullmatch(token):
            return token
    return ""


def _written(number: int) -> str:
    """A number in digits and small letters."""
    signs = ""
    while number or not signs:
        number, rest = divmod(number, 36)
        signs = _DIGITS[rest] + signs
    return signs


def _seal(numbers: str, person: Person) -> str:
    """100 bits over the numbers and over who the person was: address, password."""
    value = f"{numbers}\n{person.email}\n{person.password}"
    digest = salted_hmac("footpath.reply-token", value, algorithm="sha256").digest()
    return base64.b32encode(digest[:13]).decode().lower()[:20]
