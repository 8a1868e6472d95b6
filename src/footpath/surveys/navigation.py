"""Which way leads to surveys?"""

from typing import cast

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.surveys.answering.waiting import how_many_wait
from footpath.ui.navigation import Entry


def surveys(person: object) -> Entry:
    """What one is asked, and how much of it waits."""
    waiting = how_many_wait(cast(Person, person), timezone.now())
    return Entry(_("Surveys"), reverse("surveys"), icon="clipboard-list", later=waiting, group=_("Hear each other"))
