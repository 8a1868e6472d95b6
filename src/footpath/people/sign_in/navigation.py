"""Which way leads to how somebody gets in?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.ui.navigation import ACCOUNT, Entry


def safety(_person: object) -> Entry:
    """Password, second factors and devices, in the person's own menu."""
    return Entry(_("Sign-in and safety"), reverse("safety"), icon="shield", group=ACCOUNT)


def tokens(_person: object) -> Entry:
    """How programs get in for the person, in their own menu."""
    return Entry(_("Tokens for programs"), reverse("tokens"), icon="lock", group=ACCOUNT)
