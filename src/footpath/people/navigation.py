"""Which ways lead into the room people?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import Entry


def people(_person: object) -> Entry:
    """The directory."""
    return Entry(_("People"), reverse("people"), icon="users", phone=True)
