"""Which ways lead to mail that waits for somebody, and to the addresses that take mail?"""

from collections.abc import Sequence
from typing import cast

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.mailroom.models import Outcome, Received
from footpath.people.models import Person
from footpath.people.permissions import can_administer, reach
from footpath.ui.counts import Counts
from footpath.ui.navigation import ACCOUNT, Entry


def mail_in(person: object) -> Entry | None:
    """Mail that somebody has to place, with how much waits; nothing for those who are in no team."""
    me = cast(Person, person)
    mine = reach(me, timezone.now().date())
    if not mine.member_of and not mine.leads and not can_administer(me):
        return None
    waiting = _waiting.later(tuple(mine.member_of), tuple(mine.leads), me.pk)
    return Entry(_("Mail that waits"), reverse("mail-in"), icon="mail", group=ACCOUNT, later=waiting)


@Counts
def _waiting(member_of: tuple[int, ...], leads: tuple[int, ...], pk: int) -> Sequence[QuerySet[Received]]:
    """Of what came to an address of theirs; what came to no team's is counted by nobody, and stands on the page."""
    own = Q(service__team__lead_id=pk) | Q(service__team__lead=None)
    told = Q(service__confidential=False) & (Q(service__team_id__in=member_of) | Q(service__team_id__in=leads))
    mine = told | (Q(service__team_id__in=leads) & own)
    return [Received.objects.filter(mine, outcome=Outcome.QUARANTINED, settled_at=None, request=None)]


def addresses(person: object) -> Entry | None:
    """Which address leads where, for those who administer."""
    if not can_administer(cast(Person, person)):
        return None
    return Entry(_("Addresses for mail"), reverse("mail-addresses"), icon="mail", group=ACCOUNT)
