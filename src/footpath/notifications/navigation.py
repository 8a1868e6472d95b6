"""Which ways lead to what one was told, and to the mail that goes out?"""

from collections.abc import Sequence
from typing import cast

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.notifications.models import Notice
from footpath.notifications.outbox import troubles
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.ui.counts import Counts
from footpath.ui.navigation import ACCOUNT, Entry


def notices(person: object) -> Entry:
    """What one was told, with how much is new."""
    return Entry(_("Notices"), reverse("notices"), icon="bell", later=_unread.later(cast(Person, person).pk))


@Counts
def _unread(pk: int) -> Sequence[QuerySet[Notice]]:
    return [Notice.objects.filter(recipient_id=pk, read_at=None)]


def preferences(_person: object) -> Entry:
    """What one is written about, and when."""
    return Entry(_("Mail and quiet hours"), reverse("preferences"), icon="mail", group=ACCOUNT)


def outbox(person: object) -> Entry | None:
    """Whether mail goes out, for those who administer."""
    if not can_administer(cast(Person, person)):
        return None
    return Entry(_("Outgoing mail"), reverse("outbox"), icon="send", count=troubles() or None, group=ACCOUNT)


def webhooks(person: object) -> Entry | None:
    """Which chats and programs are told what happens, for those who administer; a lead finds it on the team's page."""
    if not can_administer(cast(Person, person)):
        return None
    return Entry(_("Webhooks"), reverse("webhooks"), icon="external-link", group=ACCOUNT)


def calendar(_person: object) -> Entry:
    """How one's own calendar gets to what waits here."""
    return Entry(_("Your calendar"), reverse("calendar"), icon="calendar-event", group=ACCOUNT)
