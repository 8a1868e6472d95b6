"""Where does mail go that Django sends?"""

from collections.abc import Sequence

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from footpath.notifications.actions import post
from footpath.notifications.letters import Letter, one_line
from footpath.people.models import Person


class Outbox(BaseEmailBackend):
    """Writes mail into the outbox, in the transaction that is open; the worker sends it, before everything else: unless
    it says that a machine wrote it, then nobody sits and waits for it.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Post each mail to each of its recipients; how many mails that were."""
        for message in email_messages:
            letter = Letter(subject=str(message.subject), text=str(message.body), html=_html(message))
            headers = {name: one_line(str(value)) for name, value in message.extra_headers.items()}
            for address in message.recipients():
                person = Person.objects.filter(email__iexact=address).first()
                post(
                    letter, address=address, recipient=person, now=timezone.now(),
                    urgent="Auto-Submitted" not in headers, headers=headers,
                )  # fmt: skip
        return len(email_messages)


def _html(message: EmailMessage) -> str:
    """The text as a page, where there is one."""
    pages = message.alternatives if isinstance(message, EmailMultiAlternatives) else []
    return next((str(content) for content, kind in pages if kind == "text/html"), "")
