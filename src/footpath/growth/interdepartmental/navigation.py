"""Which way leads to the interdepartmental team, and who has something there?"""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.growth.interdepartmental.permissions import can_found
from footpath.growth.models import Council
from footpath.people.models import Person
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def across(person: Person) -> Entry:
    """Wherever there is one; before the first, for those who may found it."""
    needs = None if can_found(person, timezone.now().date()) else _any.later()
    label = _("Interdepartmental team")
    return Entry(label, reverse("across"), icon="users-group", group=_("Get better"), needs=needs)


def _asked() -> Sequence[QuerySet[Any]]:
    return [Council.objects.order_by()]


_any = Counts(_asked)
