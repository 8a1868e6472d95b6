"""What do interdepartmental teams keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import CouncilDecision, CouncilPresence, CouncilSeat
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Seats, meetings, and what they said they would do."""
    here = reverse("across")
    lines = [
        Kept(
            _("For which department you were asked to speak, and what you said"),
            _("everybody who works here, while you are asked or a member"),
            rows=CouncilSeat.objects.filter(person=person),
            way=here,
            act=_("Look at it, or leave"),
        ),
        Kept(
            _("At which meetings of all departments you were"),
            _("the members and the sponsor; all see which departments met"),
            rows=CouncilPresence.objects.filter(person=person),
            why=_("The minutes need it."),
        ),
        Kept(
            _("Decisions that you noted, or that you do"),
            _("everybody who works here"),
            rows=CouncilDecision.objects.filter(Q(decided_by=person) | Q(owner=person)),
            why=_("A decision is never changed; a later one replaces it."),
        ),
    ]
    return kept_panel(_("Interdepartmental team"), lines)
