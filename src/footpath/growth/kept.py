"""What do action plans keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import Plan
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Their plans, and those that others show them."""
    own, others = Q(owner=person, team=None), Q(partner=person) | Q(shared_with=person)
    lines = [
        Kept(
            _("Your action plans; their texts are locked"),
            _("you, one partner if you chose one, and whoever leads you if you show it to them"),
            rows=Plan.objects.filter(own),
            way=reverse("action-plans"),
            act=_("Look at them, or throw them away"),
        ),
        Kept(
            _("Plans that others show to you"),
            _("whoever they are of, and you"),
            rows=Plan.objects.filter(others),
            why=_("They are theirs: they decide how long you see them."),
        ),
    ]
    return kept_panel(_("Action plans"), lines)
