"""Which way leads to one's contact points?"""

from typing import cast

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.conversations.groups.permissions import can_plan
from footpath.conversations.groups.waiting import how_many_groups
from footpath.conversations.ideas.waiting import how_many_ideas, how_many_obstacles
from footpath.people.models import Person
from footpath.ui.navigation import Entry


def contact_points(_person: object) -> Entry:
    """Moments of service, looked at by oneself."""
    return Entry(_("Contact points"), reverse("contact-points"), icon="map-pin", group=_("Hear each other"))


def ideas(person: object) -> Entry:
    """What could be better, and what becomes of it; with how much of it waits for this person."""
    waiting = how_many_ideas(cast(Person, person), timezone.now())
    return Entry(_("Ideas"), reverse("ideas"), icon="sparkles", later=waiting, group=_("Hear each other"))


def obstacles(person: object) -> Entry:
    """What stands in the way, and what was decided; with how much of it waits for this person."""
    waiting = how_many_obstacles(cast(Person, person), timezone.now())
    return Entry(_("Obstacles"), reverse("obstacles"), icon="hand-stop", later=waiting, group=_("Hear each other"))


def standards(_person: object) -> Entry:
    """What two people have agreed on."""
    return Entry(_("Standards"), reverse("standards"), icon="list-check", group=_("Agree"))


def talks(_person: object) -> Entry:
    """Talks with those who depend on one."""
    return Entry(_("Talks"), reverse("interviews"), icon="message-circle", group=_("Hear each other"))


def focus_groups(person: object) -> Entry | None:
    """Groups of customers, for whoever has a part in one, and for champions, who plan them."""
    me = cast(Person, person)
    needs = None if can_plan(me) else how_many_groups(me, timezone.now())
    return Entry(
        _("Focus groups"), reverse("focus-groups"), icon="users-group", needs=needs, group=_("Hear each other")
    )
