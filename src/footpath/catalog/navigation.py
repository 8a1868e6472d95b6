"""Which ways lead into the catalog?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import Entry


def services(_person: object) -> Entry:
    """What one can ask for."""
    return Entry(_("Ask"), reverse("services"), icon="apps", phone=True)
