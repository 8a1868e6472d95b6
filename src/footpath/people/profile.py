"""What is said of a person, who may change which part of it, and what is refused?"""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from footpath.people import typed
from footpath.people.hours import checked_week
from footpath.people.models import Person
from footpath.people.permissions import can_administer, leads_person


class Part(StrEnum):
    """Who somebody is to the person whose profile it is."""

    SELF = "self"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"


_OWN = frozenset({Part.SELF, Part.ADMINISTRATOR})
_WORK = frozenset({Part.SELF, Part.LEAD, Part.ADMINISTRATOR})
_OFFICIAL = frozenset({Part.ADMINISTRATOR})

# Each field of a profile, and whose it is to change. Roles, passwords and being active have verbs of their own.
RIGHTS: dict[str, frozenset[Part]] = {
    "name": _OFFICIAL,
    "email": _OFFICIAL,
    "company": _OFFICIAL,
    "says_name": _OWN,
    "pronouns": _OWN,
    "job": _WORK,
    "does": _WORK,
    "good_at": _OWN,
    "languages": _OWN,
    "reach_me": _OWN,
    "phone": _OWN,
    "place": _OWN,
    "zone": _OWN,
    "week": _OWN,
    "photo": _OWN,
}


def parts(by: Person, person: Person, on: date) -> set[Part]:
    """What `by` is to `person` on that day."""
    found = {Part.SELF} if by.pk == person.pk else set()
    found |= {Part.ADMINISTRATOR} if can_administer(by) else set()
    return found | ({Part.LEAD} if leads_person(by, person, on) else set())


def changeable(by: Person, person: Person, on: date) -> set[str]:
    """The fields of the profile of `person` that `by` may change."""
    mine = parts(by, person, on)
    return {field for field, whose in RIGHTS.items() if whose & mine}


def checked(field: str, value: Any) -> Any:
    """The value of a field of RIGHTS as it is kept. Raises ValidationError naming the field."""
    return _CHECKS[field](field, value)


def zone(field: str, value: str) -> str:
    """A time zone that exists."""
    try:
        return str(ZoneInfo(value))
    except (ValueError, OSError, KeyError, TypeError) as error:
        said = repr(value)[1:-1][:60]
        raise ValidationError({field: _("There is no time zone named %(zone)s.") % {"zone": said}}) from error


def address(field: str, value: str) -> str:
    """An e-mail address as it is kept: in small letters."""
    kept = typed.one_line(field, value, longest=254, needed=True).lower()
    try:
        validate_email(kept)
    except ValidationError as error:
        raise ValidationError({field: error.messages}) from error
    return kept


def _line(longest: int, *, needed: bool = False) -> Callable[[str, str], str]:
    return lambda field, value: typed.one_line(field, value, longest=longest, needed=needed)


_CHECKS: dict[str, Callable[[str, Any], Any]] = {
    "name": _line(120, needed=True),
    "email": address,
    "company": _line(120),
    "says_name": _line(120),
    "pronouns": _line(40),
    "job": _line(120),
    "does": lambda field, value: typed.many_lines(field, value, longest=1000),
    "good_at": typed.words,
    "languages": typed.words,
    "reach_me": _line(200),
    "phone": _line(40),
    "place": _line(80),
    "zone": zone,
    "week": lambda field, value: None if value is None else checked_week(value, field),
}
