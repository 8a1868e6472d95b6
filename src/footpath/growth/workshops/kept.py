"""What do workshops keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import Participant, Workshop, WorkshopKind
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they wrote in workbooks, and those that they lead."""
    here = reverse("workbooks")
    lines = [
        Kept(
            _("Your workbooks: what you wrote, when you were there, how sure you were; the words are locked"),
            _("you; whoever led the group sees your name, when you were there and whether you were done, and all see "
              "together what enough people answered"),
            rows=Participant.objects.filter(person=person),
            way=here,
            act=_("Look at them, or delete them; they delete themselves after ninety days"),
        ),
        Kept(
            _("Workshops that you lead"),
            _("you; those who take part see their own pages"),
            rows=Workshop.objects.filter(facilitator=person, kind=WorkshopKind.GROUP),
            way=here,
            act=_("Look at them, or delete them"),
        ),
    ]  # fmt: skip
    return kept_panel(_("Workbook"), lines)
