"""Which ways lead to what one serves, and to words between two?"""

from typing import cast

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.queries import home_team
from footpath.requests.permissions import visible_to
from footpath.ui.navigation import Entry


def board(person: object) -> Entry | None:
    """The board of the team one serves in; nothing for those who are in none."""
    me, today = cast(Person, person), timezone.now().date()
    team = home_team(me, today)
    if team is None:
        return None
    waiting = visible_to(me, today).in_queue().filter(team=team).count()
    return Entry(_("Our board"), reverse("board"), icon="layout-kanban", count=waiting, phone=True, calm=True)


def words(_person: object) -> Entry:
    """Words between two; what waits among them stands on the home page."""
    return Entry(_("Words"), reverse("words"), icon="message-circle")
