"""What do contact points keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.models import ContactPoint, Lesson
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they noted for themself, and what they shared."""
    lines = [
        Kept(
            _("Moments of service that you noted; texts and names in them are locked"),
            _("you alone: no lead, no administrator, no export"),
            rows=ContactPoint.objects.filter(owner=person),
            way=reverse("contact-points"),
            act=_("Look at them, or throw them away"),
        ),
        Kept(
            _("Lessons that you shared"),
            _("your team, and those who lead it; with your name only where you signed"),
            rows=Lesson.objects.filter(author=person),
            way=reverse("contact-lessons"),
            act=_("Look at them, or take them back"),
        ),
    ]
    return kept_panel(_("Contact points"), lines)
