"""What do ideas, advice and obstacles keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.models import Advice, Credit, Idea, ObstacleHit
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they offered, what they were asked between two, what they said it costs them, where they are named."""
    lines = [
        Kept(
            _("Ideas that you offered"),
            _("everybody who works here, with your name"),
            rows=Idea.objects.filter(offered_by=person),
            way=f"{reverse('ideas')}?show=mine",
            act=_("Look at them, or take them back"),
        ),
        Kept(
            _("Advice that you asked or gave; drafts and answers are locked"),
            _("the two of you: no lead, no administrator, no search"),
            rows=Advice.objects.filter(Q(asked_by=person) | Q(adviser=person)),
            way=reverse("advice-list"),
            act=_("Look at it"),
        ),
        Kept(
            _("Obstacles that cost you time, and how much"),
            _("everybody reads the sums, and who named it; whom else it costs time stands nowhere"),
            rows=ObstacleHit.objects.filter(person=person),
            way=f"{reverse('obstacles')}?show=mine",
            act=_("Look at them, or take yourself out"),
        ),
        Kept(
            _("Where you are named as having had a part in something"),
            _("everybody who works here"),
            rows=Credit.objects.filter(person=person),
            why=_("On the page of the idea you can take your name off."),
        ),
    ]
    return kept_panel(_("Ideas, advice and obstacles"), lines)
