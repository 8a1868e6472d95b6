"""What do standards keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.standards.permissions import visible_standards
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they agreed on with others."""
    line = Kept(
        _("Standards and rules that you agreed on with a coworker; their words are locked"),
        _("you two; both teams read a standard without names, where you have both agreed to that"),
        rows=visible_standards(person),
        way=reverse("standards"),
        act=_("Look at them, or end them"),
    )
    return kept_panel(_("Standards"), [line])
