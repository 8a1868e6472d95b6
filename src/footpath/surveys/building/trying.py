"""Which instruments may somebody try before they are sent?"""

from django.db.models import QuerySet

from footpath.people.models import Person
from footpath.surveys.models import Instrument


def tried_by(person: Person) -> QuerySet[Instrument]:
    """Those that somebody was asked to try, whether they have or not."""
    return Instrument.objects.filter(versions__testers__person=person).distinct()


def to_try(person: Person) -> QuerySet[Instrument]:
    """Those that wait for it: nobody else was asked them yet."""
    waiting = {"versions__testers__person": person, "versions__testers__done": False, "versions__fixed_at": None}
    return Instrument.objects.filter(**waiting).distinct().order_by("title")
