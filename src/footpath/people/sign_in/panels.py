"""What does signing in show on pages of others?"""

from datetime import datetime

from allauth.mfa.models import Authenticator

from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.ui.panels import Panel


def invitation(thing: Person, person: Person, _now: datetime) -> Panel | None:
    """To administrators: that somebody has no password yet, and the button that sends the link for it."""
    if not can_administer(person) or not thing.is_active or thing.has_usable_password():
        return None
    return Panel("people/invitation_panel.html", {"person": thing})


def factors(thing: Person, person: Person, _now: datetime) -> Panel | None:
    """To administrators: that somebody has a second factor, and how they get in who has lost it."""
    if not can_administer(person) or thing == person or not Authenticator.objects.filter(user=thing).exists():
        return None
    return Panel("people/factors_panel.html", {"person": thing})
