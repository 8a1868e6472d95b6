"""How does somebody get into the directory?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import PersonAdded
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.profile import checked


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
    company: str = "",
    administers: bool = False,
    password_hash: str = "",
) -> Person:
    """Add a person; only an administrator, or Footpath itself, may.

    `password_hash` is a hash that Django's hashers made; without one the person cannot sign in yet.
    Raises PermissionDenied, or ValidationError naming the field.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    typed = {"name": name, "email": email, "job": job, "phone": phone, "zone": zone, "company": company}
    person = Person(administers=administers, **{field: checked(field, value) for field, value in typed.items()})
    if password_hash:
        person.password = password_hash
    else:
        person.set_unusable_password()
    person.full_clean()
    person.save()
    record(PersonAdded(name=person.name), subject=person, by=by, now=now)
    return person
