"""Which way leads to visits and lunches?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import Entry


def visits(_person: object) -> Entry:
    """See how one's work reaches others, and meet them."""
    return Entry(_("Visits and lunches"), reverse("visits"), icon="users-group", group=_("Get better"))
