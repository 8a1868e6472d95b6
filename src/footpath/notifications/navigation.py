"""Which ways lead to what one was told?"""

from typing import cast

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.notifications.models import Notice
from footpath.people.models import Person
from footpath.ui.navigation import Entry


def notices(person: object) -> Entry:
    """What one was told, with how much is new."""
    new = Notice.objects.filter(recipient=cast(Person, person), read_at=None).count()
    return Entry(_("Notices"), reverse("notices"), icon="bell", count=new or None)
