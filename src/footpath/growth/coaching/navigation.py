"""Which way leads to coaching?"""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.growth.coaching.permissions import has_coaching
from footpath.people.models import Person
from footpath.ui.navigation import Entry


def coaching(person: Person) -> Entry | None:
    """For those who lead somebody, and those to whom a talk was offered."""
    if not has_coaching(person, timezone.now().date()):
        return None
    return Entry(_("Coaching"), reverse("coaching"), icon="message-circle", group=_("Get better"))
