"""What does 360° feedback keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.appraisals.models import Appraisal, Rater
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Their own reports, and that they were asked; never what they answered."""
    lines = [
        Kept(
            _("360° feedback about you: the report, and what was agreed; locked in the database"),
            _("you; one coach if you name one; whoever leads you once it is shared"),
            rows=Appraisal.objects.filter(subject=person),
            way=reverse("appraisals"),
            act=_("Look at it"),
        ),
        Kept(
            _("That you were asked about a coworker, and whether you have answered; never when or what"),
            _("nobody: Footpath reminds everybody alike, without showing names"),
            rows=Rater.objects.filter(person=person),
            why=_(
                "Without it you could be asked twice. What you said has no link to you, and is destroyed at the close."
            ),
        ),
    ]
    return kept_panel(_("360° feedback"), lines)
