"""How does somebody get a photo, or lose it?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.core.files import File
from django.db import transaction

from footpath.files.actions import discard, store
from footpath.history.record import record
from footpath.people.events import PersonChanged
from footpath.people.models import Person
from footpath.people.photos import small_photo
from footpath.people.profile import changeable


@transaction.atomic
def set_photo(person: Person, upload: File[bytes] | None, *, by: Person, now: datetime) -> Person:
    """Show `upload` beside somebody's name, made small and without what the camera wrote into it; None takes it off.

    Who may, profile.RIGHTS says, else PermissionDenied. ValidationError naming the field "photo".
    """
    if "photo" not in changeable(by, person, now.date()):
        raise PermissionDenied
    known = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    before = known.photo
    if before is None and upload is None:
        return person
    photo = store(small_photo(upload), by_id=by.pk, now=now) if upload is not None else None
    Person.objects.filter(pk=person.pk).update(photo=photo)
    person.photo = photo
    if before is not None:
        discard(before)
    record(PersonChanged(fields=["photo"]), subject=person, by=by, now=now)
    return person
