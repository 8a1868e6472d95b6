"""How does somebody get into the directory?"""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.events import PersonAdded
from footpath.people.models import Person
from footpath.people.permissions import can_administer


@transaction.atomic
def add_person(
    *,
    name: str,
    email: str,
    by: Person | None,
    now: datetime,
    job: str = "",
    phone: str = "",
    zone: str = "UTC",
    administers: bool = False,
    password_hash: str = "",
) -> Person:
    """Add a person; only an administrator, or Footpath itself, may.

    `password_hash` is a hash that Django's hashers made; without one the person cannot sign in yet.
    Raises PermissionDenied, or ValidationError naming the field.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    person = Person(name=name, email=email.strip().lower(), job=job, phone=phone, zone=zone, administers=administers)
    if password_hash:
        person.password = password_hash
    else:
        person.set_unusable_password()
    try:
        ZoneInfo(zone)
    except (ValueError, OSError, KeyError) as error:
        raise ValidationError({"zone": _("There is no time zone named %(zone)s.") % {"zone": zone}}) from error
    person.full_clean()
    person.save()
    record(PersonAdded(name=name), subject=person, by=by, now=now)
    return person
