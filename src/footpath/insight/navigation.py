"""Which ways lead home?"""

from typing import cast

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.insight.queries import how_many_wait
from footpath.people.models import Person
from footpath.ui.navigation import ACCOUNT, Entry


def home(person: object) -> Entry:
    """What waits for me, with how much that is."""
    return Entry(
        _("Home"), reverse("home"), icon="home", later=how_many_wait(cast(Person, person), timezone.now()), phone=True
    )


def figures(_person: object) -> Entry:
    """How we are doing: figures, for one's own eyes and those who lead."""
    return Entry(_("How we are doing"), reverse("insight"), icon="chart-dots", group=_("See"))


def kept(_person: object) -> Entry:
    """What is kept about me."""
    return Entry(_("What is kept about me"), reverse("kept"), icon="eye", group=ACCOUNT)
