"""Which ways lead to somebody else's eyes, and to their mail?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.demo.switching import can_switch
from footpath.people.models import Person
from footpath.ui.navigation import ACCOUNT, Entry


def switcher(person: Person) -> Entry | None:
    """In the demonstration alone: who one is just now, and the way to be somebody else."""
    if not can_switch():
        return None
    label = _("You are %(name)s: try somebody else") % {"name": person.first_name}
    return Entry(label, reverse("demo"), icon="users-group", group=ACCOUNT)


def mailbox(_person: Person) -> Entry | None:
    """In the demonstration alone: the mails that its people get."""
    return Entry(_("Everybody's mailbox"), reverse("mailbox"), icon="inbox", group=ACCOUNT) if can_switch() else None
