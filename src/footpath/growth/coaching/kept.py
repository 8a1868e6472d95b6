"""What does coaching keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import CoachingTalk, CoachTraining
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they answered in the lesson, the talks that they offered, and those that were offered to them."""
    shared = Q(coached=person, offered_at__isnull=False)
    lines = [
        Kept(
            _("Your answers in the lesson on coaching; they are locked"),
            _("you alone"),
            rows=CoachTraining.objects.filter(person=person),
            way=reverse("coaching"),
            act=_("Look at them"),
        ),
        Kept(
            _("Sheets and talks with people in your care; their texts are locked"),
            _("you, and the person from when you offer it"),
            rows=CoachingTalk.objects.filter(supervisor=person),
            way=reverse("coaching"),
            act=_("Look at them, or throw a sheet away"),
        ),
        Kept(
            _("Talks that whoever leads you has offered to you; their texts are locked"),
            _("you, and whoever offered it"),
            rows=CoachingTalk.objects.filter(shared),
            way=reverse("coaching"),
            act=_("Look at them, or keep nothing in writing"),
        ),
        Kept(
            _("What whoever leads you may be preparing for a talk with you"),
            _("they alone, until they offer it to you or throw it away"),
            why=_("You read all of it before you talk."),
        ),
    ]
    return kept_panel(_("Coaching"), lines)
