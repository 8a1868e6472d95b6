"""Which way leads to one's action plans, and to the workbook?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import Entry


def action_plans(_person: object) -> Entry:
    """What one wants to get better at."""
    return Entry(_("Action plans"), reverse("action-plans"), icon="target", group=_("Get better"))


def practice(_person: object) -> Entry:
    """The practice room: limits with a way on."""
    return Entry(_("Yes, I can"), reverse("practice"), icon="circle-check", group=_("Get better"))


def workbook(_person: object) -> Entry:
    """Worked through alone, or with a group."""
    return Entry(_("Workbook"), reverse("workbooks"), icon="note", group=_("Get better"))
