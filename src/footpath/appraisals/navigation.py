"""Which way leads to 360° feedback, and for whom?"""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.models import Appraisal, Rater
from footpath.people.models import Person
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def appraisals(person: Person) -> Entry:
    """For whoever is asked, has one, or leads somebody who has; everybody finds it on their action plans."""
    needs, later = _something.later(person.pk), _waiting.later(person.pk)
    label, address = _("360° feedback"), reverse("appraisals")
    return Entry(label, address, icon="users", group=_("Hear each other"), needs=needs, later=later)


def _any(me: int) -> Sequence[QuerySet[Any]]:
    asked = Rater.objects.filter(person=me, standing="asked", waits=False)
    of_both = (Appraisal.objects.filter(**{side: me}) for side in ("subject", "supervisor", "coach"))
    return [asked, *of_both]


def _open(me: int) -> Sequence[QuerySet[Any]]:
    return [Rater.objects.filter(person=me, is_open=True, done=False, appraisal__state=states.COLLECTING)]


_something, _waiting = Counts(_any), Counts(_open)
