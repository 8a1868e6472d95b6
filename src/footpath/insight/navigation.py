"""Which ways lead home?"""

from typing import cast

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.catalog.models import OutsideStandard
from footpath.catalog.outside_standards.permissions import can_keep_outside
from footpath.insight.queries import how_many_wait
from footpath.people.models import Person
from footpath.ui.counts import Counts
from footpath.ui.navigation import ACCOUNT, Entry

_PROMISED = Counts(lambda: [OutsideStandard.objects.filter(retired_at=None)])


def home(person: object) -> Entry:
    """What waits for me, with how much that is."""
    return Entry(
        _("Home"), reverse("home"), icon="home", later=how_many_wait(cast(Person, person), timezone.now()), phone=True
    )


def figures(_person: object) -> Entry:
    """How we are doing: figures, for one's own eyes and those who lead."""
    return Entry(_("How we are doing"), reverse("insight"), icon="chart-dots", group=_("See"))


def outside(person: object) -> Entry:
    """Whether inside holds what is promised outside: where anything is written down, and for those who keep it."""
    keeps = can_keep_outside(cast(Person, person))
    needs = None if keeps else _PROMISED.later()
    return Entry(_("As outside"), reverse("outside-standards"), icon="target", group=_("See"), needs=needs)


def kept(_person: object) -> Entry:
    """What is kept about me."""
    return Entry(_("What is kept about me"), reverse("kept"), icon="eye", group=ACCOUNT)
