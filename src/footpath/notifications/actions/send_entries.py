"""How does a talk get into the calendars of those whom no other mail tells of it?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.conversations.interviews.calendar import subject, when_in_words
from footpath.history.models import Event
from footpath.notifications.actions.post import post
from footpath.notifications.letters import Letter, absolute, in_the_words_of
from footpath.notifications.models import Mail
from footpath.notifications.talk_entries import entry_for, talk_of_event
from footpath.people.models import Person


def send_entries(event: Event, *, now: datetime) -> int:
    """Write to everybody in the talk whose calendar changes with an event, and who gets no mail about it at once; how
    many were written. Safe to run twice: one mail an event and person.
    """
    talk = talk_of_event(event)
    if talk is None:
        return 0
    told = set(Mail.objects.filter(notice__event=event).values_list("recipient_id", flat=True))
    written = 0
    for reader in Person.objects.filter(pk__in=talk.parties, is_active=True).exclude(pk__in=told):
        mark = f"<talk-{event.pk}-{reader.pk}@footpath>"
        if Mail.objects.filter(message_id=mark).exists():
            continue
        with in_the_words_of(reader):
            lines = [when_in_words(talk), absolute(talk.get_absolute_url()), _("This mail is for your calendar.")]
            letter = Letter(subject(talk), "\n\n".join(lines) + "\n", calendar=entry_for(event, reader, now))
        post(letter, address=reader.email, recipient=reader, now=now, headers={"Message-ID": mark})
        written += 1
    return written
