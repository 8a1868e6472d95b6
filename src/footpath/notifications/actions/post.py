"""How does a mail get on its way?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from footpath.jobs import enqueue
from footpath.notifications.actions._mail import write
from footpath.notifications.letters import Letter, one_line
from footpath.notifications.models import Digest, Mail, Notice
from footpath.people.models import Person

SEND, SEND_FIRST = "footpath.notifications.tasks.send_mail", "footpath.notifications.tasks.send_urgent_mail"


@transaction.atomic
def post(
    letter: Letter, *, address: str, recipient: Person | None, now: datetime, not_before: datetime | None = None,
    notice: Notice | None = None, digest: Digest | None = None, urgent: bool = False,
    headers: Mapping[str, str] | None = None, fleeting: bool = False,
) -> Mail:  # fmt: skip
    """Write a mail into the outbox, and if it is due, the job that sends it: both with all else that this transaction
    does, or not at all. What is due later the worker finds by itself.
    """
    letter = replace(letter, subject=one_line(letter.subject), sender_name=one_line(letter.sender_name))
    due = max(now, not_before or now)
    mail = write(
        letter, address=address, recipient=recipient, now=now, due=due, notice=notice, digest=digest, urgent=urgent,
        headers=headers, fleeting=fleeting,
    )  # fmt: skip
    if due == now:
        enqueue(SEND_FIRST if urgent else SEND, mail.pk)
    return mail
