"""Which ways lead to what one serves, and to words between two?"""

from collections.abc import Sequence
from typing import cast

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import Reach, can_administer, reach
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.permissions import seen_with
from footpath.ui.counts import Counts
from footpath.ui.navigation import ACCOUNT, Entry


def board(person: object) -> Entry | None:
    """The board of the team one serves in; nothing for those who are in none."""
    me, today = cast(Person, person), timezone.now().date()
    mine = reach(me, today)
    if mine.home is None:
        return None
    waiting = _in_queue.later(me.pk, tuple(mine.member_of), tuple(mine.leads), mine.home)
    return Entry(_("Our board"), reverse("board"), icon="layout-kanban", later=waiting, phone=True, calm=True)


@Counts
def _in_queue(
    pk: int, member_of: tuple[int, ...], leads: tuple[int, ...], team: int
) -> Sequence[ServiceRequestQuerySet]:
    seen = seen_with(Person(pk=pk), Reach(frozenset(member_of), frozenset(leads)))
    return [seen.in_queue().filter(team_id=team)]


def commitments(_person: object) -> Entry:
    """What outside customers wait for."""
    return Entry(_("Outside customers"), reverse("commitments"), icon="target", group=_("See"))


def heads_ups(_person: object) -> Entry:
    """Work that is coming, ours and that of those we serve."""
    return Entry(_("Heads-ups"), reverse("heads-ups"), icon="calendar-event", group=_("Agree"))


def words(_person: object) -> Entry:
    """Words between two; what waits among them stands on the home page."""
    return Entry(_("Words"), reverse("words"), icon="message-circle")


def mail_texts(person: object) -> Entry | None:
    """How mails sound, for those who administer."""
    if not can_administer(cast(Person, person)):
        return None
    return Entry(_("Words of mails"), reverse("mail-texts"), icon="pencil", group=ACCOUNT)
