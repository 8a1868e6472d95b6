"""How does everything go that says who somebody was?"""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions.deactivate import deactivate
from footpath.people.erasing import overwrite
from footpath.people.events import PersonErased
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.refusals import Refused


@transaction.atomic
def erase_person(person: Person, *, by: Person | None, now: datetime, successor: Person | None = None) -> Person:
    """Leave nothing that says who `person` was; what they shared with others stays, as of a former colleague.

    Whoever still works here leaves first, as by `deactivate`: what they owed goes on, their teams to `successor`.
    Then each of settings.ERASERS, `(person, now) -> None`, takes what its room holds, from the top room down, all in
    one transaction; `person` still has name and address then. Nobody comes back; a second time it does nothing.
    Only administrators may, else PermissionDenied. Refused for the last administrator, and for whoever leads a team
    without a successor; ValidationError naming the field "successor".
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    held = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    if held.erased_at is not None:
        return held
    if held.is_active:
        _refuse_leaderless(held, successor)
        deactivate(held, by=by, now=now, successor=successor)
    overwrite()
    for name in settings.ERASERS:
        import_string(name)(held, now)
    record(PersonErased(), subject=held, by=by if by != held else None, now=now)
    return Person.objects.get(pk=person.pk)


def _refuse_leaderless(person: Person, successor: Person | None) -> None:
    """Nobody is left to ask afterwards who leads a team now."""
    led = list(person.leads.order_by("name").values_list("name", flat=True))
    if led and successor is None:
        message = _("%(name)s leads %(teams)s. Name who leads it from now on.")
        raise Refused(message % {"name": person.name, "teams": ", ".join(led)})
