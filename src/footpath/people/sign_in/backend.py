"""Is this the person they say they are?"""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest

from footpath.people.models import Person


class EmailBackend(BaseBackend):
    """Sign in with e-mail address and password."""

    def authenticate(
        self, request: HttpRequest | None, email: str = "", password: str = "", **_rest: Any
    ) -> Person | None:
        """The active person with this address and password, else None, in the same time."""
        person = Person.objects.filter(email=email.strip().lower(), is_active=True).first()
        if person is None or not person.has_usable_password():
            make_password(password)  # an unknown address must not answer faster than a wrong password
            return None
        return person if check_password(password, person.password) else None

    def get_user(self, user_id: int) -> Person | None:
        """The person of a session; somebody deactivated is signed out at once."""
        return Person.objects.filter(pk=user_id, is_active=True).first()
