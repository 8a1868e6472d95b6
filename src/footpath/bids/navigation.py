"""Which way leads to bids?"""

from collections.abc import Sequence
from typing import cast

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.models import Bid
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def bids(person: object) -> Entry:
    """For whoever may begin one; for others as long as there is one that concerns them."""
    me, today = cast(Person, person), timezone.now().date()
    mine = reach(me, today)
    needs = None if mine.leads else _concerning.later(me.pk, tuple(sorted(mine.member_of)) or (0,))
    return Entry(_("Bids"), reverse("bids"), icon="scale", needs=needs, group=_("Agree"))


@Counts
def _concerning(person: int, teams: Sequence[int]) -> Sequence[QuerySet[Bid]]:
    asked = Q(opened_at__isnull=False) & (Q(is_for_all=True) | Q(invited__team__in=teams))
    part = Q(owner=person) | Q(seats__person=person)
    return [Bid.objects.exclude(state__in=states.OVER).filter(asked | part)]
