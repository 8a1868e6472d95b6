"""What do onboardings keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import Onboarding, OnboardingItem, Surprise
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Their own, what they noted, and what they did or confirmed for others."""
    here = reverse("onboardings")
    mine = Q(done_by=person) | Q(settled_by=person)
    lines = [
        Kept(
            _("Your onboarding: what you did, and what you wrote about it; the words are locked"),
            _("you, your buddy, your checker, and those who lead your team; counted without names in a report of at "
              "least five new people"),
            rows=Onboarding.objects.filter(hire=person),
            way=here,
            act=_("Look at it"),
        ),
        Kept(
            _("What surprised you when you were new; locked"),
            _("you alone; what you gave to a team stands there"),
            rows=Surprise.objects.filter(onboarding__hire=person),
            way=here,
            act=_("Look at it, or throw it away"),
        ),
        Kept(
            _("What you did or confirmed for a new colleague"),
            _("the new colleague, buddy, checker, and those who lead the team; your name stands on the certificate"),
            rows=OnboardingItem.objects.filter(mine).exclude(onboarding__hire=person),
            why=_("It is the proof of somebody else."),
        ),
    ]  # fmt: skip
    return kept_panel(_("Onboarding"), lines)
