"""Which way leads to small rewards?"""

from collections.abc import Sequence
from typing import cast

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.recognition.models import RewardBudget
from footpath.recognition.rewards.budgets import running
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def rewards(person: object) -> Entry:
    """What one can give, and what one got; only where there are small rewards, and for whoever sets them up."""
    needs = None if can_administer(cast(Person, person)) else _running.later()
    return Entry(_("Rewards"), reverse("rewards"), icon="gift", needs=needs, group=_("Get better"))


@Counts
def _running() -> Sequence[QuerySet[RewardBudget]]:
    return [running()]
