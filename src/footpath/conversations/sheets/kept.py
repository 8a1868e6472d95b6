"""What do service worksheets keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.sheets.permissions import visible_sheets
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """How they rate, and are rated, in twos; words and what is sealed are locked."""
    lines = [
        Kept(
            _("Worksheets on which you and one other person rate the same service; texts are locked"),
            _("you two, once both are open: no lead, no administrator, no export, no appraisal"),
            rows=visible_sheets(person),
            way=reverse("worksheets"),
            act=_("Look at them, take one back, or take your words out"),
        ),
        Kept(
            _("What your customers say of you together, without their names"),
            _("you alone, and only of five answers or more"),
            way=reverse("worksheets-together"),
            act=_("Read it"),
        ),
    ]
    return kept_panel(_("Service worksheets"), lines)
