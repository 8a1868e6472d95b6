"""What do visits, lunches and grids keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import Lunch, LunchGuest, SkillLevel, Visit, VisitConsent, VisitPlace
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Their visits and places, what they said when their yes was asked, lunches, and how far they are with tasks."""
    way, look = reverse("visits"), _("Look at them")
    lines = [
        Kept(
            _("Your visits; what you wrote is locked"),
            _("you, your host, and those whose yes it takes; what you will do differently you alone"),
            rows=Visit.objects.filter(visitor=person), way=way, act=look,
        ),
        Kept(
            _("Places to visit that you offer; what is confidential there is locked"),
            _("everybody; what is confidential you and whoever leads you"),
            rows=VisitPlace.objects.filter(host=person), way=way, act=look,
        ),
        Kept(
            _("What you said when your yes to a visit was asked; it is locked"),
            _("the two of the visit, and those who were asked"),
            rows=VisitConsent.objects.filter(person=person), way=way, act=look,
        ),
        Kept(
            _("Lunches across to which you were paired, and whether you take part; no word of what was said"),
            _("you, and the one with whom you were paired; of teams whether they have met"),
            rows=(Lunch.objects.filter(Q(one=person) | Q(other=person)), LunchGuest.objects.filter(person=person)),
            way=reverse("lunches"), act=_("Look at them, or leave"),
        ),
        Kept(
            _("How far you are with tasks, on the grid of a team"),
            _("your team, and those who lead it"),
            rows=SkillLevel.objects.filter(person=person), way=way, act=look,
        ),
    ]  # fmt: skip
    return kept_panel(_("Visits and lunches"), lines)
