"""What do surveys keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.surveys.models import Instrument, Invitation, MineLine, Obstacle, Tester
from footpath.ui.counts import how_many
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """That they were asked, that they tried something, and what they wrote for themself; never what they answered."""
    about_me = (Model.objects.filter(person=person) for Model in (MineLine, Obstacle, Invitation, Tester))
    lines, obstacles, invited, tried, made = how_many(*about_me, Instrument.objects.filter(owner=person))
    alone = _("you alone; the texts are locked in the database")
    return kept_panel(
        _("Surveys"),
        [
            Kept(
                _("That you were asked in a survey, and whether you have answered; never when or what"),
                _("nobody: Footpath reminds by itself, without showing names"),
                count=invited,
                why=_("Without it you could be asked twice. An anonymous answer has no link to you."),
            ),
            Kept(
                _("That you were asked to try a survey before it was sent, and whether you have"),
                _("who asked you sees that you were asked, not whether you have"),
                count=tried,
                why=_("What you said then is kept without you."),
            ),
            Kept(
                _("Your own sheet, and what stands in your way"),
                alone,
                count=lines + obstacles,
                way=reverse("mine"),
                act=_("Read or delete it"),
            ),
            *([Kept(_("Surveys that you look after"), _("champions"), made, reverse("survey-builder"), _("See them"))]
              if made else []),
        ],
    )  # fmt: skip
