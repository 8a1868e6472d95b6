"""Which way leads to what is being put right?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import Entry


def recoveries(_person: object) -> Entry:
    """What went wrong, in the open; what waits for somebody stands on the home page."""
    return Entry(_("Put right"), reverse("recoveries"), icon="heart-handshake", group=_("Get better"))
