"""Which way leads to thanks?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import Entry


def thanks(_person: object) -> Entry:
    """What one was thanked for, and thanked others for."""
    return Entry(_("Thanks"), reverse("thanks"), icon="heart-handshake", group=_("Get better"))
