"""Who can be tried in the demonstration, and is this the demonstration?"""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from footpath.demo.models import Demonstration
from footpath.people.models import Person


@dataclass(frozen=True)
class Role:
    """Somebody of the cast, and why one would want to be them."""

    person: Person
    what: str


def can_switch() -> bool:
    """Whether anybody may be anybody: the database is the demonstration's, and this process was started with --demo.

    Either alone is not enough: nobody gets in without a password because of a row, nor because of an option.
    """
    return bool(settings.DEMO) and Demonstration.objects.exists()


def cast() -> dict[str, str]:
    """The named cast by address, and what each of them is there for."""
    return {
        "ana@demo.example": _("asks"),
        "ben@demo.example": _("serves"),
        "cleo@demo.example": _("leads Ben's team"),
        "dov@demo.example": _("is an outsider to both"),
        "max@demo.example": _("manages above all of them"),
        "eve@demo.example": _("administers"),
    }


def roles() -> list[Role]:
    """Those of the cast who are here, in its order."""
    what = cast()
    found = {person.email: person for person in Person.objects.filter(email__in=what, is_active=True)}
    return [Role(found[email], text) for email, text in what.items() if email in found]
