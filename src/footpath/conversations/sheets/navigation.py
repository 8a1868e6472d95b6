"""Which way leads to service worksheets?"""

from typing import cast

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.sheets.waiting import how_many_wait
from footpath.people.models import Person
from footpath.ui.navigation import Entry


def worksheets(person: object) -> Entry:
    """How good is my service? Both sides say it, and how much of it waits."""
    later = how_many_wait(cast(Person, person))
    return Entry(_("Worksheets"), reverse("worksheets"), icon="scale", later=later, group=_("Hear each other"))
