"""What do round tables keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.models import TableIssue, TablePresence
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they put on the table, what they owe, and when they were there."""
    everybody, here = _("everybody who works here"), reverse("round-tables")
    lines = [
        Kept(
            _("What you put on a round table, and what you said you would do"),
            everybody,
            rows=TableIssue.objects.filter(Q(raised_by=person) | Q(owner=person)),
            way=here,
            act=_("Look at it, or take it back"),
        ),
        Kept(
            _("At which round tables you were, and for which team"),
            everybody,
            rows=TablePresence.objects.filter(person=person),
            why=_("It shows which teams talk with each other."),
        ),
    ]
    return kept_panel(_("Round tables"), lines)
