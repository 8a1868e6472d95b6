"""What does a program keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import Program
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Which programs they look after; that what they do counts for their team."""
    here = reverse("programs")
    lines = [
        Kept(
            _("Programs that you started, or look after"),
            _("everybody who is in them"),
            rows=Program.objects.filter(Q(keeper=person) | Q(began_by=person)),
            way=here,
            act=_("Look at them, or hand them over"),
        ),
        Kept(
            _("That somebody of your team began a step of a program, such as a contact log or an action plan"),
            _("everybody who is in it, as “n of m teams”: once a week, and only where a team has at least five "
              "people; never who it was"),
            way=here,
            act=_("Look at it"),
        ),
    ]  # fmt: skip
    return kept_panel(_("The program"), lines)
