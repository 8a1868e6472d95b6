"""What do notices keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.notifications.models import CalendarFeed
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they were told, and what was written to them."""
    told = Kept(
        _("What you were told, and when you read it"),
        _("you alone"),
        rows=person.notices.all(),
        way=reverse("notices"),
        act=_("Look at your notices"),
    )
    mails = Kept(
        _("Mails to you, for 30 days"),
        _("you; administrators see that there was one, not what was in it"),
        rows=person.mails.all(),
        way=reverse("preferences"),
        act=_("Choose what we write to you about, and when"),
    )
    calendar = Kept(
        _("That a calendar may read your days, since when, and when it did last"),
        _("you alone; the address itself is not kept"),
        rows=CalendarFeed.objects.filter(person=person),
        way=reverse("calendar"),
        act=_("Look at your calendar"),
    )
    return kept_panel(_("Notices and mail"), [told, mails, calendar])
