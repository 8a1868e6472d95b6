"""Which ways lead into the catalog, and to what teams agree?"""

from typing import cast

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.catalog.agreements.waiting import how_many_wait
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.navigation import Entry


def services(_person: object) -> Entry:
    """What one can ask for."""
    return Entry(_("Ask"), reverse("services"), icon="apps", phone=True)


def snippets(_person: object) -> Entry:
    """What need not be asked."""
    return Entry(_("Good to know"), reverse("snippets"), icon="help-circle", group=_("Agree"))


def agreements(person: object) -> Entry | None:
    """What one's teams agree with others, and how much of it waits for a signature or a review."""
    me, today = cast(Person, person), timezone.now().date()
    mine = reach(me, today)
    if not mine.member_of | mine.leads:
        return None
    waiting = how_many_wait(me, today)
    return Entry(_("Agreements"), reverse("agreements"), icon="heart-handshake", later=waiting, group=_("Agree"))
