"""Which ways lead into the room people?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.ui.navigation import ACCOUNT, Entry


def people(_person: object) -> Entry:
    """The directory."""
    return Entry(_("People"), reverse("people"), icon="users", phone=True)


def my_profile(person: Person) -> Entry:
    """One's own page."""
    return Entry(_("My profile"), reverse("person", args=[person.pk]), icon="user", group=ACCOUNT)


def roles(person: Person) -> Entry | None:
    """Who may do what; for administrators."""
    return (
        Entry(_("People and roles"), reverse("roles"), icon="shield", group=ACCOUNT) if can_administer(person) else None
    )


def organization(person: Person) -> Entry | None:
    """What holds for everybody; for administrators."""
    if not can_administer(person):
        return None
    return Entry(_("Organization"), reverse("organization"), icon="building-community", group=ACCOUNT)


def working_hours(person: Person) -> Entry | None:
    """The calendars; for administrators."""
    return Entry(_("Working hours"), reverse("hours"), icon="clock", group=ACCOUNT) if can_administer(person) else None


def my_customers(_person: Person) -> Entry:
    """Whom one serves, and who serves one."""
    return Entry(_("My customers"), reverse("my-customers"), icon="users-group")


def asked_of_me(_person: Person) -> Entry:
    """What one is asked this month, and what waits."""
    return Entry(_("What I am asked"), reverse("asked"), icon="hourglass", group=ACCOUNT)
