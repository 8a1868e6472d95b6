"""What do notices and mails hold of somebody who is erased?"""

from datetime import datetime

from django.db.models import Q

from footpath.notifications.models import CalendarFeed, Digest, Mail, MailHours, MailLink, Notice, Preference
from footpath.people.models import Person


def erase(person: Person, now: datetime) -> None:
    """All that was told or written to them goes, what waits to be sent, too, and how they wanted to hear it."""
    del now
    Mail.objects.filter(Q(recipient=person) | Q(address__iexact=person.email)).delete()
    Notice.objects.filter(recipient=person).delete()
    for kind in (Digest, Preference, MailHours, MailLink, CalendarFeed):
        kind._default_manager.filter(person=person).delete()
