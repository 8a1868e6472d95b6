"""Which waves wait for whoever runs them?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Q, QuerySet
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.surveys.models import Wave, WaveState


@dataclass(frozen=True)
class Waits:
    """One wave, and what it waits for."""

    words: str
    title: str
    url: str


def waits_for(pk: int, now: datetime) -> QuerySet[Wave]:
    """The same as a question to the database, by the number of the person."""
    overdue = Q(state=WaveState.PLANNED, opens_at__lt=now)
    untold = Q(state=WaveState.RELEASED, acted="", always_on=False, made_by_id=pk)
    champion = Exists(Person.objects.filter(pk=pk, is_active=True, champions=True))
    return Wave.objects.filter(overdue | untold).filter(Q(instrument__owner_id=pk) | champion)


def waits_for_runner(person: Person, now: datetime) -> list[Waits]:
    """Those that could not open on their day, and those whose results are out without a word on what is done."""
    found = waits_for(person.pk, now).select_related("instrument").order_by("-pk")
    return [
        Waits(
            _("A survey could not open")
            if wave.state == WaveState.PLANNED
            else _("Results are out: say what will be done"),
            _("%(survey)s, wave %(number)d") % {"survey": wave.instrument.title, "number": wave.number},
            wave.get_absolute_url(),
        )
        for wave in found
    ]
