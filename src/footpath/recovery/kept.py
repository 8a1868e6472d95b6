"""What do recoveries keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.recovery.models import Check, MakeGood, Recovery
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they owned or noticed, what they said of it, and time that was offered."""
    here = reverse("recoveries")
    shared = _("it is shared by two sides, and never says whose fault it was")
    lines = [
        Kept(
            _("Mistakes that you noticed or own"),
            _("those whom they concern; number, team and age of open ones: everybody"),
            rows=Recovery.objects.filter(Q(owner=person) | Q(noticed_by=person)),
            way=here,
            act=_("Look at them"),
        ),
        Kept(
            _("Whether you said that something is right now"),
            _("those whom it concerns; how fair you found it is kept without your name"),
            rows=Check.objects.filter(person=person, answered_at__isnull=False),
            why=shared,
        ),
        Kept(
            _("Time that you offered or were offered to make something good"),
            _("those whom it concerns; sums of a team: the team and who leads it"),
            rows=MakeGood.objects.filter(Q(to=person) | Q(offered_by=person)),
            why=shared,
        ),
    ]
    return kept_panel(_("Putting things right"), lines)
