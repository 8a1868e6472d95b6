"""Which way leads to one's action plans?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import Entry


def action_plans(_person: object) -> Entry:
    """What one wants to get better at."""
    return Entry(_("Action plans"), reverse("action-plans"), icon="target", group=_("Get better"))
