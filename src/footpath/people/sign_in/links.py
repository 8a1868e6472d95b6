"""Which links let somebody choose a password?"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.http import base36_to_int, int_to_base36

from footpath.people.models import Person

HOURS_OF_A_RESET, DAYS_OF_AN_INVITATION = 2, 7


class Links(PasswordResetTokenGenerator):
    """Makes links that hold for some seconds, once: no longer after a sign-in, a new password or a new address."""

    def __init__(self, purpose: str, seconds: int) -> None:
        super().__init__()
        self.key_salt = f"footpath.people.sign_in.links.{purpose}"
        self.seconds = seconds

    def check_token(self, user: Any, token: str | None) -> bool:
        """Whether this is a link that was made for this person and still holds."""
        if not token or not super().check_token(user, token):
            return False
        made = base36_to_int(token.partition("-")[0])
        return self._num_seconds(self._now()) - made <= self.seconds


RESET = Links("reset", HOURS_OF_A_RESET * 3600)
INVITATION = Links("invitation", DAYS_OF_AN_INVITATION * 86400)


@dataclass(frozen=True)
class Key:
    """What a link says: for whom it is, and that we made it."""

    who: str
    token: str


def address_of(person: Person, links: Links) -> str:
    """The whole address of a link for this person, at the public address alone, whatever a request says."""
    who = int_to_base36(person.pk)
    path = reverse("password-link", kwargs={"who": who, "token": links.make_token(person)})
    return urljoin(settings.PUBLIC_URL + "/", path.lstrip("/"))


def holder(key: Key) -> Person | None:
    """Whose link this is, as long as it holds; None for any other."""
    try:
        pk = base36_to_int(key.who)
    except ValueError:
        return None
    if not 0 < pk < 2**63 or int_to_base36(pk) != key.who:  # there is one way to write it, and no second
        return None
    person = Person.objects.filter(pk=pk, is_active=True).first()
    if person is None:
        return None
    return person if any(links.check_token(person, key.token) for links in (RESET, INVITATION)) else None
