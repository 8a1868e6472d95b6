"""What do role-plays and boards of guidelines keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import GuidelineVote, Rehearsal, RolePlay, WeekGoal
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Their plays, their goal, the scenarios they wrote, and votes while a vote goes on."""
    alone = _("you alone")
    lines = [
        Kept(
            _("Your role-plays: what you chose, how long you thought, how it ended; locked"),
            _("you alone; of five people or more whoever trains sees how many chose what"),
            rows=Rehearsal.objects.filter(player=person),
            way=reverse("role-plays"),
            act=_("Look at them, or throw them away"),
        ),
        Kept(
            _("Your goal for the week; locked"),
            alone,
            rows=WeekGoal.objects.filter(person=person),
            way=reverse("role-plays"),
            act=_("Change it"),
        ),
        Kept(
            _("Scenarios that you wrote; locked"),
            _("you, and whom you show them to"),
            rows=RolePlay.objects.filter(owner=person),
            way=reverse("role-plays"),
            act=_("Look at them, or throw them away"),
        ),
        Kept(
            _("Your votes on a team’s board, while the vote goes on"),
            _("nobody; they only hold that nobody has more than three"),
            rows=GuidelineVote.objects.filter(voter=person),
            why=_("You can take each back. When the vote is over they are gone, and only the numbers stay."),
        ),
    ]
    return kept_panel(_("Role-plays"), lines)
