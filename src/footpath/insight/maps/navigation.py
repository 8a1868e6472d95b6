"""Which way leads to the maps?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import Entry


def maps(_person: object) -> Entry:
    """Who depends on whom, and how work reaches an outside customer; for everybody."""
    return Entry(_("Maps"), reverse("silo-map"), icon="git-branch", group=_("See"))
