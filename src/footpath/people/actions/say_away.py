"""How does somebody say that they will be away?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions._teams import works_here
from footpath.people.events import PersonAway
from footpath.people.models import Absence, Person
from footpath.people.permissions import can_plan_for

LONGEST = timedelta(days=730)


@transaction.atomic
def say_away(
    person: Person, *, first: date, last: date, by: Person | None, now: datetime, delegate: Person | None = None
) -> Absence:
    """Note that `person` is away from `first` to `last`, both included, and that `delegate` stands in; never why.

    They themself may, whoever leads them, and administrators; else PermissionDenied. ValidationError naming the
    field: days of the past, days that are noted already, a delegate who is away then too.
    """
    if by is not None and not can_plan_for(by, person, now.date()):
        raise PermissionDenied
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)  # of two who note the same days, one does
    works_here("first", person)
    if last < first:
        raise ValidationError({"last": _("The last day cannot be before the first.")})
    if by is not None and last < now.date() - timedelta(days=1):  # a day of grace for those further west
        raise ValidationError({"last": _("These days are over.")})
    if last - first > LONGEST:
        raise ValidationError({"last": _("Two years at most. Somebody who is away for longer has left.")})
    if Absence.objects.filter(person=person, first__lte=last, last__gte=first).exists():
        raise ValidationError({"first": _("Some of these days are noted already. Cancel those first.")})
    _require_there(delegate, person, first, last)
    absence = Absence.objects.create(person=person, first=first, last=last, delegate=delegate)
    away = PersonAway(first.isoformat(), last.isoformat(), delegate.pk if delegate else None)
    record(away, subject=person, by=by, now=now)
    return absence


def _require_there(delegate: Person | None, person: Person, first: date, last: date) -> None:
    """Refuse a delegate who cannot stand in."""
    if delegate is None:
        return
    if delegate.pk == person.pk:
        raise ValidationError({"delegate": _("Choose somebody else: nobody stands in for themself.")})
    works_here("delegate", delegate)
    if Absence.objects.filter(person=delegate, first__lte=last, last__gte=first).exists():
        message = _("%(name)s is away on some of these days, too.")
        raise ValidationError({"delegate": message % {"name": delegate.name}})
