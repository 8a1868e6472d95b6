"""Which way leads to round tables, and who has something there?"""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.conversations.models import RoundTable
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def round_tables(person: Person) -> Entry:
    """Wherever there is one; before the first, for champions and those who lead a team."""
    founds = person.champions or bool(reach(person, timezone.now().date()).leads)
    needs = None if founds else _any.later()
    return Entry(_("Round tables"), reverse("round-tables"), icon="users", group=_("Hear each other"), needs=needs)


def _asked() -> Sequence[QuerySet[Any]]:
    return [RoundTable.objects.order_by()]


_any = Counts(_asked)
