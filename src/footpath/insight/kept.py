"""Which figures are made from what somebody does, and who sees them?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Organization, Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Figures about oneself, and those of one's teams."""
    return kept_panel(_("Figures"), [_own(person), _together()])


def _own(person: Person) -> Kept:
    what = _("Figures about you, made from your requests: such as promises kept, and answers in time")
    if not Organization.here().person_measures:
        why = _("Figures about single people are switched off here, for everybody. An administrator decides that.")
        return Kept(what, _("nobody"), why=why)
    who = _("you, and those who lead a team you are in, or one above it")
    return Kept(what, who, way=reverse("insight-person", args=[person.pk]), act=_("See them"))


def _together() -> Kept:
    return Kept(
        _("Your requests count in the figures of your teams, their services, and pairs of teams"),
        _("the members of these teams and those who lead them; figures of two teams, both sides"),
        why=_("Of fewer than five requests nothing is told, and no list is in the order of a figure."),
    )
