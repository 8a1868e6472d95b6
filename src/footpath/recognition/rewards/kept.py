"""What do small rewards, notes for the review and runs of good work keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.recognition.models import Commendation, PartLeftOut, Reward, StreakChoice
from footpath.recognition.rewards import states
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they got and gave, what was written for their review, and what they chose to show."""
    own = Q(person=person, is_shown=True)
    lines = [
        Kept(
            _("Small rewards that you got; why is locked"),
            _("you and whoever gave it; what and how much also those who answer for the budget"),
            rows=Reward.objects.filter(recipient=person, given_at__isnull=False),
            way=reverse("rewards"),
            act=_("Look at them"),
            why=_("A ledger is only added to: what was given stays there."),
        ),
        Kept(
            _("Small rewards that you gave, or wanted to give"),
            _("you, whoever got it, whoever had a second look, and those who answer for the budget"),
            rows=Reward.objects.filter(asked_by=person),
            way=reverse("rewards"),
            act=_("Look at them"),
        ),
        Kept(
            _("Notes for your review; their texts are locked"),
            _("you and those who lead you; before your yes you and whoever wrote it"),
            rows=Commendation.objects.filter(person=person, state__in=(states.NOTE_ASKED, states.NOTE_KEPT)),
            way=reverse("rewards"),
            act=_("Look at them, or take them away"),
        ),
        Kept(
            _("Whether you show your runs of good work, and of which teams you leave your part out"),
            _("you; nobody is told of a part that is left out"),
            rows=(StreakChoice.objects.filter(own), PartLeftOut.objects.filter(person=person)),
            way=reverse("streaks"),
            act=_("Choose anew"),
        ),
    ]
    return kept_panel(_("Rewards"), lines)
